package io.concordat.deal.pipeline;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of the CRM's accounts. */
@Path("/v1/crm-accounts")
@Tag(name = "Vendor pipeline", description = "What the vendor itself has with customers: accounts and opportunities of its CRM, named accounts, partners of record.")
class CrmAccountResource {

    private final CrmAccountService service;
    private final CurrentCaller caller;

    CrmAccountResource(CrmAccountService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCrmAccounts", summary = "List the CRM's accounts, newest first")
    public Uni<Page<CrmAccountView>> list(@QueryParam("source") String source,
            @QueryParam("customerId") UUID customerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), source, customerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{source}/{externalId}")
    @Operation(operationId = "getCrmAccount", summary = "Read an account of the CRM")
    @APIResponseSchema(CrmAccountView.class)
    public Uni<Response> read(@PathParam("source") String source, @PathParam("externalId") String externalId,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), source, externalId)
                .map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{source}/{externalId}")
    @Operation(operationId = "putCrmAccount", summary = "Store an account of the CRM", description = "What is older than the stored state changes nothing: the answer is the stored state, with applied false. If-Match is not needed.")
    @APIResponseSchema(CrmAccountView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmAccountView.class)))
    public Uni<Response> put(@PathParam("source") String source, @PathParam("externalId") String externalId,
            WriteCrmAccount input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.put(caller.get(), source, externalId, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }
}

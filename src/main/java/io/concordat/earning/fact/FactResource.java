package io.concordat.earning.fact;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of facts. */
@Path("/v1/facts")
@Tag(name = "Facts", description = "What happened and may earn: deals, invoices, cash, certifications, and what takes them back.")
class FactResource {

    private final FactService service;
    private final CurrentCaller caller;

    FactResource(FactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "recordFact", summary = "Record a fact or a correction of it", description = "The same version with the same content changes nothing and has the same answer. A higher version replaces; a lower one is stored without effect.")
    @APIResponseSchema(value = FactView.class, responseCode = "201")
    public Uni<Response> record(RecordFact input, @HeaderParam("Idempotency-Key") String key) {
        return service.record(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listFacts", summary = "List facts, the last recorded first")
    public Uni<Page<FactView>> list(@QueryParam("partnerId") UUID partnerId, @QueryParam("kind") FactKind kind,
            @QueryParam("externalId") String externalId, @QueryParam("deal") String deal,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new FactFilter(partnerId, kind, externalId, deal),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{factId}")
    @Operation(operationId = "getFact", summary = "Read a version of a fact")
    @APIResponseSchema(FactView.class)
    public Uni<FactView> read(@PathParam("factId") UUID factId) {
        return service.require(caller.get(), factId);
    }
}

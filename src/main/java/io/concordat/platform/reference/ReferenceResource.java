package io.concordat.platform.reference;

import java.util.Optional;

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

/** The REST door of reference data. */
@Path("/v1/reference-data/{list}")
@Tag(name = "Reference data", description = "The vendor's own codes: tiers, regions, verticals, segments, product-families, products.")
class ReferenceResource {

    private final ReferenceService service;
    private final CurrentCaller caller;

    ReferenceResource(ReferenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listReferenceCodes", summary = "List the codes of a list")
    public Uni<Page<ReferenceCode>> list(@PathParam("list") String list, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), ReferenceKind.ofPath(list), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getReferenceCode", summary = "Read a code")
    @APIResponseSchema(ReferenceCode.class)
    public Uni<Response> read(@PathParam("list") String list, @PathParam("code") String code,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), ReferenceKind.ofPath(list), code)
                .map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{code}")
    @Operation(operationId = "writeReferenceCode", summary = "Create a code, or replace it as a whole", description = "Replacing needs If-Match with the code's revision.")
    @APIResponseSchema(ReferenceCode.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReferenceCode.class)))
    public Uni<Response> write(@PathParam("list") String list, @PathParam("code") String code,
            WriteReferenceCode input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), ReferenceKind.ofPath(list), code, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }
}

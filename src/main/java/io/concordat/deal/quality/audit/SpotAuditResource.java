package io.concordat.deal.quality.audit;

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

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of sampled audits. */
@Path("/v1/spot-audits")
@Tag(name = "Registration quality", description = "Scores, signals of what looks odd, and sampled audits.")
class SpotAuditResource {

    private final SpotAuditService service;
    private final CurrentCaller caller;

    SpotAuditResource(SpotAuditService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createSpotAudit", summary = "Draw a sample of registrations by a seed", description = "The same seed and population give the same sample: of every stratum those whose SHA-256 of seed, a bar and the id is least.")
    @APIResponseSchema(value = SpotAuditView.class, responseCode = "201")
    public Uni<Response> create(CreateSpotAudit input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listSpotAudits", summary = "List sampled audits, newest first")
    public Uni<Page<SpotAuditView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpotAudit", summary = "Read a sampled audit and how far it is")
    public Uni<SpotAuditView> read(@PathParam("id") UUID id) {
        return service.require(caller.get(), id);
    }

    @GET
    @Path("{id}/items")
    @Operation(operationId = "listSpotAuditItems", summary = "List the registrations of a sample in their order")
    public Uni<Page<AuditItemView>> items(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.items(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("{id}/items/{registrationId}/finding")
    @Operation(operationId = "recordSpotAuditFinding", summary = "Record what was found about a registration of a sample")
    @APIResponseSchema(value = AuditItemView.class, responseCode = "200")
    public Uni<Response> record(@PathParam("id") UUID id, @PathParam("registrationId") UUID registrationId,
            RecordFinding input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.record(caller.get(), id, registrationId, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }
}

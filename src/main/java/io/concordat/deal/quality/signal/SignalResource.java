package io.concordat.deal.quality.signal;

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

/** The REST door of signals. */
@Path("/v1/anomaly-signals")
@Tag(name = "Registration quality", description = "Scores, signals of what looks odd, and sampled audits.")
class SignalResource {

    private final SignalService service;
    private final CurrentCaller caller;

    SignalResource(SignalService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAnomalySignals", summary = "List signals of what looks odd, newest first")
    public Uni<Page<SignalView>> list(@QueryParam("status") SignalStatus status, @QueryParam("kind") AnomalyKind kind,
            @QueryParam("partnerId") UUID partnerId, @QueryParam("registrationId") UUID registrationId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new SignalFilter(status, kind, partnerId, registrationId),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAnomalySignal", summary = "Read a signal")
    @APIResponseSchema(SignalView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{id}/resolution")
    @Operation(operationId = "resolveAnomalySignal", summary = "Confirm or dismiss an open signal")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Uni<Response> resolve(@PathParam("id") UUID id, ResolveSignal input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.resolve(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

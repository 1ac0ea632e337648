package io.concordat.deal.quality.signal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of the rules by which signals are raised. */
@Path("/v1/anomaly-rules")
@Tag(name = "Registration quality", description = "Scores, signals of what looks odd, and sampled audits.")
class AnomalyRuleResource {

    private final SignalService service;
    private final CurrentCaller caller;

    AnomalyRuleResource(SignalService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAnomalyRules", summary = "List the rule of every kind of signal", description = "The vendor's own, else the default, which has revision 0.")
    public Uni<AnomalyRuleList> list() {
        return service.rules(caller.get()).map(AnomalyRuleList::new);
    }

    @GET
    @Path("{kind}")
    @Operation(operationId = "getAnomalyRule", summary = "Read the rule of a kind of signal")
    @APIResponseSchema(AnomalyRule.class)
    public Uni<Response> read(@PathParam("kind") AnomalyKind kind, @HeaderParam("If-None-Match") String seen) {
        return service.rule(caller.get(), kind).map(rule -> Answers.read(rule, rule.revision(), seen));
    }

    @PUT
    @Path("{kind}")
    @Operation(operationId = "writeAnomalyRule", summary = "Set the rule of a kind of signal as a whole")
    @APIResponseSchema(value = AnomalyRule.class, responseCode = "200")
    public Uni<Response> write(@PathParam("kind") AnomalyKind kind, WriteAnomalyRule input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), kind, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

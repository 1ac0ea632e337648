package io.concordat.analytics.impact;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of the thresholds by which versions are proposed for retirement. */
@Path("/v1/retirement-policy")
@Tag(name = "Offer impact")
class RetirementPolicyResource {

    private final RetirementPolicyService service;
    private final CurrentCaller caller;

    RetirementPolicyResource(RetirementPolicyService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getRetirementPolicy", summary = "Read the thresholds of retirement", description = "The standard ones with revision 0 until they are written.")
    @APIResponseSchema(RetirementThresholds.class)
    public Uni<Response> read(@HeaderParam("If-None-Match") String seen) {
        return service.read(caller.get()).map(policy -> Answers.read(policy, policy.revision(), seen));
    }

    @PUT
    @Operation(operationId = "writeRetirementPolicy", summary = "Replace the thresholds of retirement", description = "Needs If-Match with the revision that was read, \"0\" for the standard ones. Proposals keep the thresholds that they were made by.")
    @APIResponseSchema(value = RetirementThresholds.class, responseCode = "200")
    public Uni<Response> write(WriteRetirementPolicy input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

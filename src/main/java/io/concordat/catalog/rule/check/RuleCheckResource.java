package io.concordat.catalog.rule.check;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of rule checks. */
@Path("/v1/rule-checks")
@Tag(name = "Rules", description = "Eligibility rules and formulas of a vendor's own, checked and tried before they are part of an offer.")
class RuleCheckResource {

    private final RuleCheckService service;
    private final CurrentCaller caller;

    RuleCheckResource(RuleCheckService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "checkRule", summary = "Check a rule, and try it with values; nothing is stored", description = "The answer is 200 for a text that is no rule, too: it says where and why.")
    @APIResponseSchema(RuleCheck.class)
    public Uni<RuleCheck> check(CheckRule input) {
        return service.check(caller.get(), input);
    }
}

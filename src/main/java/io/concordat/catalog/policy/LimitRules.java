package io.concordat.catalog.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.MoneyValue;

/** What may be registered at all. */
@Input("LimitRulesInput")
@Type("LimitRules")
@Description("What may be registered at all.")
public record LimitRules(
        @Min(1) @Max(100_000) @Description("Open registrations that a partner may have in the program; no limit when not given.") Integer openRegistrations,
        @Valid @Description("Smallest value of a deal; compared in its own currency, and no limit for deals in another one.") MoneyValue minimumDealSize,
        @Description("Whether public tenders may be registered; ALLOWED when not given.") TenderRule tenders,
        @Min(0) @Max(100) @Description("How often an ended registration may be taken up again; 3 when not given.") Integer resubmissions,
        @Description("Whether a withdrawn registration may be taken up again; true when not given.") Boolean resubmitWithdrawn) {

    static final LimitRules NONE = new LimitRules(null, null, null, null, null);

    LimitRules completed() {
        return new LimitRules(openRegistrations, minimumDealSize, tenders == null ? TenderRule.ALLOWED : tenders,
                resubmissions == null ? Integer.valueOf(3) : resubmissions,
                resubmitWithdrawn == null ? Boolean.TRUE : resubmitWithdrawn);
    }
}

package io.concordat.catalog.offer.terms;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The budget that pays. */
@Input("EarningBudgetInput")
@Type("EarningBudget")
@Description("The budget that pays.")
@Schema(description = "The budget that pays.")
public record EarningBudget(
        @NotNull @Id @Description("The budget, of the offer or its program, in the currency of the terms.") @Schema(description = "The budget, of the offer or its program, in the currency of the terms.") UUID budgetId,
        @Description("Whether what is left is paid when it does not suffice; no when not given.") @Schema(description = "Whether what is left is paid when it does not suffice; no when not given.", examples = "false", nullable = true) Boolean partial) {

    EarningBudget completed() {
        return new EarningBudget(budgetId, Boolean.TRUE.equals(partial));
    }
}

package io.concordat.catalog.budget;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** What was set aside of a budget for one thing, or could not be. */
@Type("BudgetReservation")
@Description("What was set aside of a budget for one thing, or could not be.")
@Schema(name = "BudgetReservation", description = "What was set aside of a budget for one thing, or could not be.")
public record BudgetReservationView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The budget.") @Schema(description = "The budget.") UUID budgetId,
        @Description("Place in the order of arrival at the budget, from 1.") @Schema(description = "Place in the order of arrival at the budget, from 1.", examples = "1") long arrival,
        @NonNull @Description("Kind of the object that it was asked for.") @Schema(description = "Kind of the object that it was asked for.", examples = "earning") String sourceKind,
        @NonNull @Id @Description("The object's id.") @Schema(description = "The object's id.") UUID sourceId,
        @NonNull @Description("What was done with the object.") @Schema(description = "What was done with the object.", examples = "reservation") String sourceStep,
        @NonNull @Description("What was asked for.") @Schema(description = "What was asked for.") MoneyValue amount,
        @Description("Why nothing was set aside (the outcome NO_BUDGET); null when it was.") @Schema(description = "Why nothing was set aside (the outcome NO_BUDGET); null when it was.", nullable = true) BudgetRefusal refusal,
        @NonNull @Description("Set aside.") @Schema(description = "Set aside.") MoneyValue reserved,
        @NonNull @Description("Promised.") @Schema(description = "Promised.") MoneyValue committed,
        @NonNull @Description("Used up.") @Schema(description = "Used up.") MoneyValue spent,
        @NonNull @Description("Given back to the budget.") @Schema(description = "Given back to the budget.") MoneyValue released,
        @NonNull @Description("When it arrived.") @Schema(description = "When it arrived.") Instant reservedAt) {
}

package io.concordat.catalog.budget;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** Asks for a transfer between two budgets; another person decides. */
@Input("RequestBudgetTransferInput")
@Description("Asks for a transfer between two budgets; another person decides.")
@Schema(description = "Asks for a transfer between two budgets; another person decides.")
public record RequestBudgetTransfer(
        @NotNull @Id @Description("The budget that gives.") @Schema(description = "The budget that gives.") UUID fromBudgetId,
        @NotNull @Id @Description("The budget that gets, of the same currency.") @Schema(description = "The budget that gets, of the same currency.") UUID toBudgetId,
        @NotNull @Valid @Description("How much, above zero.") @Schema(description = "How much, above zero.") MoneyValue amount,
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "The second quarter needs more") String reason) {
}

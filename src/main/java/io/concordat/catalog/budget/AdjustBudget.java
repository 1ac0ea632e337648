package io.concordat.catalog.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** Puts money into a budget or takes it out. */
@Input("AdjustBudgetInput")
@Description("Puts money into a budget or takes it out.")
@Schema(description = "Puts money into a budget or takes it out.")
public record AdjustBudget(
        @NotNull @Description("Whether it is put in or taken out.") @Schema(description = "Whether it is put in or taken out.") BudgetAdjustment direction,
        @NotNull @Valid @Description("How much, above zero.") @Schema(description = "How much, above zero.") MoneyValue amount,
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "The board approved more") String reason) {
}

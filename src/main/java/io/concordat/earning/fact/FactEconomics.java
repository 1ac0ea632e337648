package io.concordat.earning.fact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.fact.Economics.Breadth;
import io.concordat.platform.input.MoneyValue;

/** What the vendor keeps of a sale; not shown to partners. */
@Input("FactEconomicsInput")
@Type("FactEconomics")
@Description("What the vendor keeps of a sale, in the currency of the fact; not shown to partners.")
@Schema(name = "FactEconomics", description = "What the vendor keeps of a sale, in the currency of the fact; not shown to partners.")
public record FactEconomics(
        @Valid @Description("Value at list price.") @Schema(description = "Value at list price.", nullable = true) MoneyValue list,
        @NotNull @Valid @Description("Value after discounts.") @Schema(description = "Value after discounts.") MoneyValue net,
        @Valid @Description("Cost of what was sold.") @Schema(description = "Cost of what was sold.", nullable = true) MoneyValue cost,
        @Valid @Description("Incentives on the same sale that are paid elsewhere.") @Schema(description = "Incentives on the same sale that are paid elsewhere.", nullable = true) MoneyValue elsewhere,
        @Description("Whether the numbers are those of this fact alone or of its whole deal; of the fact when not said.") @Schema(description = "Whether the numbers are those of this fact alone or of its whole deal; of the fact when not said.", examples = "FACT", nullable = true) Breadth breadth) {
}

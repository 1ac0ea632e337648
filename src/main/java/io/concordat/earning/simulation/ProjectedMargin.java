package io.concordat.earning.simulation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** What the vendor would keep of a supposed fact; for staff alone. */
@Type("ProjectedMargin")
@Description("What the vendor would keep of a supposed fact; for staff alone.")
@Schema(name = "ProjectedMargin", description = "What the vendor would keep of a supposed fact; for staff alone.")
public record ProjectedMargin(
        @NonNull @Description("The supposed fact.") @Schema(description = "The supposed fact.", examples = "deal-4711") String fact,
        @NonNull @Description("Net value less cost and incentives elsewhere.") @Schema(description = "Net value less cost and incentives elsewhere.") MoneyValue before,
        @NonNull @Description("The same in percent of the net value.") @Schema(description = "The same in percent of the net value.", examples = "30.00") String beforePercent,
        @NonNull @Description("What is left of it after what the fact earns.") @Schema(description = "What is left of it after what the fact earns.") MoneyValue after,
        @NonNull @Description("The same in percent of the net value.") @Schema(description = "The same in percent of the net value.", examples = "25.00") String afterPercent) {
}

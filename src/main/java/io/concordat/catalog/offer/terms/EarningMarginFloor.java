package io.concordat.catalog.offer.terms;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.Decimals;
import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.terms.MarginFloor;

/** The share of net value that the vendor must keep after cost and all incentives. */
@Input("EarningMarginFloorInput")
@Type("EarningMarginFloor")
@Description("The share of net value that the vendor must keep after cost and all incentives.")
@Schema(description = "The share of net value that the vendor must keep after cost and all incentives.")
public record EarningMarginFloor(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of net value, in percent.") @Schema(description = "Share of net value, in percent.", examples = "30") String minimumPercent,
        @Description("What to do when a fact does not tell its cost; BLOCK when not given.") @Schema(description = "What to do when a fact does not tell its cost; BLOCK when not given.", examples = "BLOCK", nullable = true) UnknownCost unknownCost) {

    EarningMarginFloor completed() {
        return new EarningMarginFloor(minimumPercent, unknownCost == null ? UnknownCost.BLOCK : unknownCost);
    }

    MarginFloor read(TermsReading terms, String path) {
        BigDecimal least = terms.rate(path + ".minimumPercent", minimumPercent);
        return terms.build(path,
                () -> new MarginFloor(least, MarginFloor.UnknownCost.valueOf(unknownCost.name())));
    }
}

package io.concordat.earning.simulation;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Banded;

/** Where the partner would stand with an offer whose facts add up, in the latest period of it. */
@Type("ProjectedStanding")
@Description("Where the partner would stand with an offer whose facts add up, in its latest period.")
@Schema(name = "ProjectedStanding", description = "Where the partner would stand with an offer whose facts add up, in its latest period.")
public record ProjectedStanding(
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @Description("First day of the period; none when it has no end.") @Schema(description = "First day of the period; none when it has no end.", nullable = true) LocalDate periodStart,
        @NonNull @Description("Deal or person that it adds up for; empty for the partner as a whole.") @Schema(description = "Deal or person that it adds up for; empty for the partner as a whole.") String part,
        @NonNull @Description("Currency of the offer.") @Schema(description = "Currency of the offer.", examples = "EUR") String currency,
        @NonNull @Description("Value so far, a decimal text.") @Schema(description = "Value so far, a decimal text.", examples = "120000") String volume,
        @NonNull @Description("Units so far, a decimal text.") @Schema(description = "Units so far, a decimal text.", examples = "12") String quantity,
        @Description("What the bounds measure; none when the formula has no bounds.") @Schema(description = "What the bounds measure; none when the formula has no bounds.", nullable = true) Banded.Basis measure,
        @Description("Highest bound that is reached.") @Schema(description = "Highest bound that is reached.", examples = "100000", nullable = true) String reachedBound,
        @Description("Next bound.") @Schema(description = "Next bound.", examples = "250000", nullable = true) String nextBound,
        @Description("What is missing to the next bound.") @Schema(description = "What is missing to the next bound.", examples = "130000", nullable = true) String missing) {
}

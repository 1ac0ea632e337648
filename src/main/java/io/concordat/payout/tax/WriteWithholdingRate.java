package io.concordat.payout.tax;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What share is withheld in a country from a day on. */
@Input("WriteWithholdingRateInput")
@Description("What share is withheld in a country from a day on.")
@Schema(description = "What share is withheld in a country from a day on.")
public record WriteWithholdingRate(
        @NotNull @Pattern(regexp = RATE, message = RATE_FAULT) @Description("Per cent of the payment: decimal text from 0 to 100 with at most 6 decimals.") @Schema(description = "Per cent of the payment: decimal text from 0 to 100 with at most 6 decimals.", examples = "24") String ratePercent,
        @NotNull @Pattern(regexp = SOURCE, message = SOURCE_FAULT) @Description("Where the rate is stated.") @Schema(description = "Where the rate is stated.", examples = "IRS Publication 1281") String source) {

    private static final String RATE = "100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?";
    private static final String RATE_FAULT = "rate-malformed: Send a decimal text from 0 to 100 with at most 6 decimals.";
    private static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9 ./_-]{0,79}";
    private static final String SOURCE_FAULT = "source-malformed: A source has 1 to 80 letters, digits, blanks, dots, slashes, dashes and underscores.";
}

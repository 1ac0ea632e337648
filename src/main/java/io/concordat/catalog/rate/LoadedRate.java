package io.concordat.catalog.rate;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rate of a load. */
@Input("LoadedRateInput")
@Description("One rate of a load.")
@Schema(description = "One rate of a load.")
public record LoadedRate(
        @NotNull @Size(max = 3) @Description("Currency that is converted.") @Schema(description = "Currency that is converted.", examples = "EUR") String from,
        @NotNull @Size(max = 3) @Description("Currency that it is converted into.") @Schema(description = "Currency that it is converted into.", examples = "USD") String to,
        @NotNull @Description("First day on which the rate holds.") @Schema(description = "First day on which the rate holds.", examples = "2026-03-02") LocalDate day,
        @NotNull @Pattern(regexp = RATE, message = RATE_FAULT) @Description("Units of the second currency for one unit of the first: decimal text above zero, at most 12 digits and 10 decimals.") @Schema(description = "Units of the second currency for one unit of the first: decimal text above zero, at most 12 digits and 10 decimals.", examples = "1.0842") String rate,
        @NotNull @Pattern(regexp = SOURCE, message = SOURCE_FAULT) @Description("Who states the rate.") @Schema(description = "Who states the rate.", examples = "ECB") String source) {

    static final String RATE = "(?=.*[1-9])[0-9]{1,12}(\\.[0-9]{1,10})?";
    static final String RATE_FAULT = "rate-malformed: Send a decimal text above zero with at most 12 digits and 10 decimals.";
    static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}";
    static final String SOURCE_FAULT = "source-malformed: A source has 1 to 40 letters, digits, blanks, dots, dashes and underscores.";
}

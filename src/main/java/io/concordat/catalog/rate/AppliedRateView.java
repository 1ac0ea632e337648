package io.concordat.catalog.rate;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rate that holds on a day, and on what it rests. */
@Type("AppliedExchangeRate")
@Description("The rate that holds on a day, and on what it rests.")
@Schema(name = "AppliedExchangeRate", description = "The rate that holds on a day, and on what it rests.")
public record AppliedRateView(
        @NonNull @Description("Currency that is converted.") @Schema(description = "Currency that is converted.", examples = "EUR") String from,
        @NonNull @Description("Currency that it is converted into.") @Schema(description = "Currency that it is converted into.", examples = "USD") String to,
        @NonNull @Description("Units of the second currency for one unit of the first, decimal text.") @Schema(description = "Units of the second currency for one unit of the first, decimal text.", examples = "1.0842") String rate,
        @NonNull @Description("Day of the stored rate, the asked day or before it.") @Schema(description = "Day of the stored rate, the asked day or before it.", examples = "2026-03-02") LocalDate statedOn,
        @Description("Whether only the other direction is known, so that its inverse was taken.") @Schema(description = "Whether only the other direction is known, so that its inverse was taken.") boolean inverse,
        @Description("Version of the stored rate; 0 within one currency.") @Schema(description = "Version of the stored rate; 0 within one currency.", examples = "1") int version) {
}

package io.concordat.catalog.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the rate of a pair on a day. */
@Type("ExchangeRate")
@Description("One version of the rate of a pair on a day.")
@Schema(name = "ExchangeRate", description = "One version of the rate of a pair on a day.")
public record ExchangeRateView(
        @NonNull @Description("Currency that is converted.") @Schema(description = "Currency that is converted.", examples = "EUR") String from,
        @NonNull @Description("Currency that it is converted into.") @Schema(description = "Currency that it is converted into.", examples = "USD") String to,
        @NonNull @Description("First day on which the rate holds.") @Schema(description = "First day on which the rate holds.", examples = "2026-03-02") LocalDate day,
        @Description("Counts the versions of this pair and day, from 1; the highest holds.") @Schema(description = "Counts the versions of this pair and day, from 1; the highest holds.", examples = "1") int version,
        @NonNull @Description("Units of the second currency for one unit of the first, decimal text.") @Schema(description = "Units of the second currency for one unit of the first, decimal text.", examples = "1.0842") String rate,
        @NonNull @Description("Who states the rate.") @Schema(description = "Who states the rate.", examples = "ECB") String source,
        @NonNull @Description("When this version was loaded.") @Schema(description = "When this version was loaded.") Instant loadedAt,
        @NonNull @Description("Who loaded it.") @Schema(description = "Who loaded it.") String loadedBy) {

    boolean states(BigDecimal other, String statedBy) {
        return new BigDecimal(rate).compareTo(other) == 0 && source.equals(statedBy);
    }

    String key() {
        return day + "/" + from + "/" + to;
    }
}

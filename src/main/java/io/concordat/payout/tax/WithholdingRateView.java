package io.concordat.payout.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the share that is withheld in a country from a day on. */
@Type("WithholdingRate")
@Description("One version of the share that is withheld in a country from a day on.")
@Schema(name = "WithholdingRate", description = "One version of the share that is withheld in a country from a day on.")
public record WithholdingRateView(
        @NonNull @Description("Country of the authority, ISO 3166-1.") @Schema(description = "Country of the authority, ISO 3166-1.", examples = "US") String country,
        @NonNull @Description("Why it is withheld.") @Schema(description = "Why it is withheld.") WithholdingCause cause,
        @NonNull @Description("First day on which the rate holds.") @Schema(description = "First day on which the rate holds.", examples = "2026-01-01") LocalDate day,
        @Description("Counts the versions of this country, cause and day, from 1; the highest holds.") @Schema(description = "Counts the versions of this country, cause and day, from 1; the highest holds.", examples = "1") int version,
        @NonNull @Description("Per cent of the payment, decimal text.") @Schema(description = "Per cent of the payment, decimal text.", examples = "24") String ratePercent,
        @NonNull @Description("Where the rate is stated.") @Schema(description = "Where the rate is stated.", examples = "IRS Publication 1281") String source,
        @NonNull @Description("When this version was recorded.") @Schema(description = "When this version was recorded.") Instant recordedAt,
        @NonNull @Description("Who recorded it.") @Schema(description = "Who recorded it.") String recordedBy) {

    /** @return the share of one, such as 0.24 */
    public BigDecimal share() {
        return new BigDecimal(ratePercent).movePointLeft(2);
    }

    boolean states(WriteWithholdingRate input) {
        return new BigDecimal(ratePercent).compareTo(new BigDecimal(input.ratePercent())) == 0
                && source.equals(input.source());
    }

    String position() {
        return country + "/" + cause + "/" + day + "/" + version;
    }
}

package io.concordat.payout.tax;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of what a partner's tax papers say from a day on. */
@Type("TaxStatus")
@Description("One version of what a partner's tax papers say from a day on.")
@Schema(name = "TaxStatus", description = "One version of what a partner's tax papers say from a day on.")
public record TaxStatusView(
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NonNull @Description("First day on which it holds.") @Schema(description = "First day on which it holds.", examples = "2026-03-02") LocalDate day,
        @Description("Counts the versions of this day, from 1; the highest holds.") @Schema(description = "Counts the versions of this day, from 1; the highest holds.", examples = "1") int version,
        @NonNull @Description("Country of the authority, ISO 3166-1.") @Schema(description = "Country of the authority, ISO 3166-1.", examples = "US") String country,
        @NonNull @Description("The paper that has arrived.") @Schema(description = "The paper that has arrived.") TaxForm form,
        @NonNull @Description("What is known about the tax number.") @Schema(description = "What is known about the tax number.") TaxNumberStatus numberStatus,
        @NonNull @Description("When this version was recorded.") @Schema(description = "When this version was recorded.") Instant recordedAt,
        @NonNull @Description("Who recorded it.") @Schema(description = "Who recorded it.") String recordedBy) {

    boolean states(WriteTaxStatus input) {
        return country.equals(input.country()) && form == input.form() && numberStatus == input.numberStatus();
    }

    String position() {
        return day + "/" + version;
    }
}

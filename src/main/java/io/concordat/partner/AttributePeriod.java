package io.concordat.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a partner decides money, for a time.
 *
 * @param validFrom first day, in the vendor's time zone
 * @param validTo first day after, or {@code null} while it lasts
 * @param recordedAt when the vendor recorded it
 * @param recordedBy subject of the token that recorded it; {@code null} for the partner
 */
@Type("PartnerAttributePeriod")
@Description("What of a partner decides money, for a time.")
@Schema(name = "PartnerAttributePeriod", description = "What of a partner decides money, for a time.")
public record AttributePeriod(
        @NonNull @Description("First day, in the vendor's time zone.") @Schema(description = "First day, in the vendor's time zone.") LocalDate validFrom,
        @Description("First day after; null while it lasts.") @Schema(description = "First day after; null while it lasts.", nullable = true) LocalDate validTo,
        @NonNull @Description("How the partner worked with the vendor.") @Schema(description = "How the partner worked with the vendor.") PartnerType type,
        @Description("Code of the tier.") @Schema(description = "Code of the tier.", examples = "GOLD", nullable = true) String tier,
        @Description("Code of the region.") @Schema(description = "Code of the region.", examples = "EMEA", nullable = true) String region,
        @NonNull @Description("Codes of the segments.") @Schema(description = "Codes of the segments.") List<@NonNull String> segments,
        @NonNull @Description("When it was recorded.") @Schema(description = "When it was recorded.") Instant recordedAt,
        @Description("Who recorded it; not shown to the partner.") @Schema(description = "Who recorded it; not shown to the partner.", nullable = true) String recordedBy) {
}

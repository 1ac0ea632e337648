package io.concordat.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner as both doors show it. Type, tier, region and segments are the current ones; what they were on a given day
 * is in its attribute periods.
 *
 * @param externalReference the vendor's own number of the partner, unique per vendor, or {@code null}
 * @param webDomains lower-case host names of the partner itself
 * @param statusReason why the status was changed last; {@code null} before a first change, and always for the partner
 * @param revision counts its changes, from 1
 */
@Type("Partner")
@Description("An organisation that sells with the vendor.")
@Schema(name = "Partner", description = "An organisation that sells with the vendor.")
public record PartnerView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("Company name.") @Schema(description = "Company name.", examples = "Northwind Traders") String name,
        @NonNull @Description("How it works with the vendor.") @Schema(description = "How it works with the vendor.") PartnerType type,
        @Description("Code of its current tier.") @Schema(description = "Code of its current tier.", examples = "GOLD", nullable = true) String tier,
        @Description("Code of its current region.") @Schema(description = "Code of its current region.", examples = "EMEA", nullable = true) String region,
        @NonNull @Description("ISO 3166-1 code of its country.") @Schema(description = "ISO 3166-1 code of its country.", examples = "DE") String country,
        @NonNull @Description("Codes of the verticals it serves.") @Schema(description = "Codes of the verticals it serves.") List<@NonNull String> verticals,
        @NonNull @Description("Codes of the segments it belongs to now.") @Schema(description = "Codes of the segments it belongs to now.") List<@NonNull String> segments,
        @Id @Description("The partner above it, such as its distributor.") @Schema(description = "The partner above it, such as its distributor.", nullable = true) UUID parentPartnerId,
        @Description("The vendor's own number of the partner.") @Schema(description = "The vendor's own number of the partner.", examples = "CRM-4711", nullable = true) String externalReference,
        @NonNull @Description("Host names of the partner itself.") @Schema(description = "Host names of the partner itself.", examples = "[\"northwind.example\"]") List<@NonNull String> webDomains,
        @NonNull @Description("Whether it may act.") @Schema(description = "Whether it may act.") PartnerStatus status,
        @Description("Why the status was changed last; not shown to the partner.") @Schema(description = "Why the status was changed last; not shown to the partner.", nullable = true) String statusReason,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {

    /** @return the same partner without what is the vendor's alone */
    PartnerView forItself() {
        return new PartnerView(id, name, type, tier, region, country, verticals, segments, parentPartnerId,
                externalReference, webDomains, status, null, createdAt, revision);
    }
}

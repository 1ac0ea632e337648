package io.concordat.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.reference.CountryCode;

/**
 * What a partner shall be: it is created or replaced as a whole.
 *
 * @param externalReference the vendor's own number of the partner, unique per vendor, or {@code null}
 * @param webDomains host names of the partner itself; none when not given
 * @param attributesValidFrom first day on which type, tier, region and segments hold, in the vendor's time zone; today
 *     when not given; without meaning when none of the four changes
 */
@Input("WritePartnerInput")
@Description("What a partner shall be; it is created or replaced as a whole.")
@Schema(description = "What a partner shall be; it is created or replaced as a whole.")
public record WritePartner(
        @NotBlank @Size(max = 200) @Description("Company name.") @Schema(description = "Company name.", examples = "Northwind Traders") String name,
        @NotNull @Description("How it works with the vendor.") @Schema(description = "How it works with the vendor.", examples = "RESELLER") PartnerType type,
        @Size(max = 40) @Description("Code of its tier.") @Schema(description = "Code of its tier.", examples = "GOLD", nullable = true) String tier,
        @Size(max = 40) @Description("Code of its region.") @Schema(description = "Code of its region.", examples = "EMEA", nullable = true) String region,
        @NotNull @CountryCode @Description("ISO 3166-1 code of its country.") @Schema(description = "ISO 3166-1 code of its country.", examples = "DE") String country,
        @Size(max = 50) @NoNullItems @Description("Codes of the verticals it serves.") @Schema(description = "Codes of the verticals it serves.", examples = "[\"BANKING\"]", nullable = true) List<@Size(min = 1, max = 40) String> verticals,
        @Size(max = 50) @NoNullItems @Description("Codes of the segments it belongs to.") @Schema(description = "Codes of the segments it belongs to.", examples = "[\"MIDMARKET\"]", nullable = true) List<@Size(min = 1, max = 40) String> segments,
        @Id @Description("The partner above it, such as its distributor.") @Schema(description = "The partner above it, such as its distributor.", nullable = true) UUID parentPartnerId,
        @Size(max = 64) @Pattern(regexp = "\\S(.*\\S)?", message = "external-reference-malformed: Send a reference without blanks at its ends.") @Description("The vendor's own number of the partner, unique per vendor.") @Schema(description = "The vendor's own number of the partner, unique per vendor.", examples = "CRM-4711", nullable = true) String externalReference,
        @Size(max = 50) @NoNullItems @Description("Host names of the partner itself.") @Schema(description = "Host names of the partner itself.", examples = "[\"northwind.example\"]", nullable = true) List<@HostName String> webDomains,
        @Description("First day on which type, tier, region and segments hold; today when not given.") @Schema(description = "First day on which type, tier, region and segments hold; today when not given.", nullable = true) LocalDate attributesValidFrom) {

    Attributes attributes() {
        return new Attributes(type, tier, region, segments == null ? List.of() : segments);
    }

    List<String> distinctVerticals() {
        return verticals == null ? List.of() : verticals.stream().distinct().toList();
    }

    List<String> normalWebDomains() {
        return webDomains == null
                ? List.of()
                : webDomains.stream().map(HostName.Form::normal).flatMap(Optional::stream).distinct().toList();
    }
}

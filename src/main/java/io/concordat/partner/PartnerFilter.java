package io.concordat.partner;

/** Which partners a list shall have; {@code null} does not filter. */
public record PartnerFilter(PartnerStatus status, PartnerType type, String tier, String region, String country,
        String externalReference) {
}

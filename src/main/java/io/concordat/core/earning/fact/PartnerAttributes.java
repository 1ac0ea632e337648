package io.concordat.core.earning.fact;

import java.util.Set;

/**
 * What a partner was during some days. Codes of the vendor; each but the segments may be {@code null}.
 *
 * @param type     kind of partner, such as a reseller
 * @param tier     level
 * @param region   region
 * @param segments segments, verticals and specialisations
 */
public record PartnerAttributes(String type, String tier, String region, Set<String> segments) {

    /** Nothing is known. */
    public static final PartnerAttributes UNKNOWN = new PartnerAttributes(null, null, null, Set.of());

    public PartnerAttributes {
        segments = Set.copyOf(segments);
    }
}

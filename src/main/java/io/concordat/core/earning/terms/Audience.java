package io.concordat.core.earning.terms;

import java.util.Set;

import io.concordat.core.earning.fact.PartnerAttributes;

/**
 * Which partners a segment of an offer speaks to. An empty set asks for nothing.
 *
 * @param types    partner types
 * @param tiers    tiers
 * @param regions  regions
 * @param segments the partner is in one of these segments
 */
public record Audience(Set<String> types, Set<String> tiers, Set<String> regions, Set<String> segments) {

    /** Every partner. */
    public static final Audience ALL = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        types = Set.copyOf(types);
        tiers = Set.copyOf(tiers);
        regions = Set.copyOf(regions);
        segments = Set.copyOf(segments);
    }

    /** @return an audience of these tiers */
    public static Audience ofTiers(String... tiers) {
        return new Audience(Set.of(), Set.of(tiers), Set.of(), Set.of());
    }

    public boolean holds(PartnerAttributes partner) {
        return holds(types, partner.type()) && holds(tiers, partner.tier()) && holds(regions, partner.region())
                && (segments.isEmpty() || partner.segments().stream().anyMatch(segments::contains));
    }

    private static boolean holds(Set<String> asked, String value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }
}

package io.concordat.partner;

import java.util.List;
import java.util.UUID;

/**
 * Which partners another room looks for; an empty list and {@code null} do not restrict.
 *
 * @param ids only these
 * @param tiers codes of current tiers
 * @param segments codes of segments, one of which a partner belongs to now
 * @param country ISO 3166-1 code of the partner's own country
 * @param region code of the current region
 */
public record PartnerCriteria(List<UUID> ids, List<String> tiers, List<PartnerType> types, List<String> segments,
        String country, String region) {
}

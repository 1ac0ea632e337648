package io.concordat.partner;

import java.util.List;
import java.util.UUID;

/**
 * What other rooms need to know of a partner to decide about it now.
 *
 * @param tier code of its current tier, or {@code null}
 * @param region code of its current region, or {@code null}
 * @param webDomains lower-case host names of the partner itself
 */
public record PartnerStanding(UUID id, String name, PartnerType type, PartnerStatus status, String tier, String region,
        List<String> webDomains) {
}

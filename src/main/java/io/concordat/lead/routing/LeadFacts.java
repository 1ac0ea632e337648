package io.concordat.lead.routing;

import java.util.Set;
import java.util.UUID;

import io.concordat.core.money.Money;

/**
 * What the rules ask of a lead.
 *
 * @param country two letters, {@code ZZ} when it is not known
 * @param region code of the vendor's region, or {@code null}
 * @param familyScope its product families and those above them
 * @param value estimated value, or {@code null}
 * @param offers how often it was offered before
 * @param refusedBy partners that declined it or did not answer in time
 */
public record LeadFacts(UUID id, String country, String region, Set<String> familyScope, Money value, int offers,
        Set<UUID> refusedBy) {
}

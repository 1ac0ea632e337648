package io.concordat.deal.matching;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.deal.intake.OpportunityType;

/**
 * A registration as the matcher sees it.
 *
 * @param registrationId its own id when it is stored already, so that it does not match itself; else {@code null}
 * @param families its product families
 * @param familyScope its families and all families above them
 * @param distinctFrom earlier registrations that the partner declares to be other deals
 * @param level what counts as one customer
 * @param engagedSince an engagement of the vendor itself counts when it is not older
 */
public record Probe(UUID registrationId, UUID partnerId, Set<String> families, Set<String> familyScope,
        OpportunityType opportunityType, Set<UUID> distinctFrom, IdentityLevel level, Instant engagedSince) {
}

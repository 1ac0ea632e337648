package io.concordat.deal;

import java.util.Set;
import java.util.UUID;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.deal.intake.OpportunityType;

/**
 * The new registration as the matcher sees it.
 *
 * @param familyScope its families and all families above them
 * @param distinctFrom earlier registrations that the partner declares to be other deals
 */
record Probe(UUID partnerId, Fingerprint fingerprint, Set<String> families, Set<String> familyScope,
        OpportunityType opportunityType, Set<UUID> distinctFrom, IdentityLevel level) {
}

package io.concordat.deal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.matching.Fingerprint;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;

/**
 * An earlier registration that shares a key with a new one.
 *
 * @param families its product families
 * @param familyScope its families and all families above them
 * @param protectionEndsAt end of its protection window, or {@code null}
 */
record Candidate(long no, UUID id, UUID partnerId, DealStatus status, OpportunityType opportunityType,
        Set<String> families, Set<String> familyScope, UUID customerId, Instant protectionEndsAt,
        Fingerprint fingerprint) {
}

package io.concordat.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;

/**
 * What the rooms above know of a registration.
 *
 * @param no internal number, never shown
 * @param policyVersion 0 for a draft that was never submitted
 * @param families codes of the product families
 * @param intake what was sent, without people
 * @param submittedAt when it was submitted; {@code null} for a draft
 * @param protection its window, or {@code null} without one
 */
public record DealFacts(long no, UUID id, UUID partnerId, UUID programId, int policyVersion, UUID customerId,
        DealStatus status, Verdict verdict, List<String> families, Money value, RegisterDeal intake, String createdBy,
        Instant createdAt, Instant submittedAt, ProtectionWindow protection, int revision) {
}

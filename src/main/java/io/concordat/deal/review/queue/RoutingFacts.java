package io.concordat.deal.review.queue;

import java.util.Set;

import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.RegistrationType;

/**
 * What rules look at.
 *
 * @param region code of the partner's region, or {@code null}
 * @param tier code of the partner's tier, or {@code null}
 * @param families the registration's product families and all above them
 * @param country of the customer
 */
record RoutingFacts(String region, String tier, Money value, Set<String> families, RegistrationType registrationType,
        String country, Verdict verdict) {
}

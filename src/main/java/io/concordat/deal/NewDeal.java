package io.concordat.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.DealMatcher.Match;
import io.concordat.deal.matching.Described;

/**
 * Everything that is written of a new registration.
 *
 * @param customerId the customer, known or new
 * @param newCustomer whether the customer is created with it
 * @param customer the customer as it will be found
 * @param protection its window, when it is approved at once
 * @param reason why it was decided at once, or {@code null}
 */
record NewDeal(UUID id, Intake.Prepared intake, RegistrationPolicyView policy, Set<String> familyScope, UUID customerId,
        boolean newCustomer, DealStatus status, Verdict verdict, Described customer, List<Match> matches,
        List<UUID> contactIds, Optional<ProtectionWindow> protection, String reason) {
}

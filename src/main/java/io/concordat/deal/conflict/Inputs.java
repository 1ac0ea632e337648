package io.concordat.deal.conflict;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one party has for the rules.
 *
 * @param namedAccount whether the vendor named it for the account
 * @param chosenOn day of the customer's written choice, or {@code null} when the customer did not choose it
 * @param incumbent whether it is the partner of record, on a renewal
 * @param approvedAt since when it is approved, or {@code null}
 * @param completeAt when it was complete by the server's time, or {@code null} when that is not known
 * @param evidenceScore points of its evidence, or {@code null} when it gives none
 * @param tierRank height of the partner's tier, or {@code null} when it has none
 */
record Inputs(boolean namedAccount, LocalDate chosenOn, boolean incumbent, Instant approvedAt, Instant completeAt,
        Integer evidenceScore, Integer tierRank) {

    static final Inputs NONE = new Inputs(false, null, false, null, null, null, null);
}

package io.concordat.deal.matching;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that is held about a customer.
 *
 * @param recordNo the record that describes the customer there, or {@code null}
 * @param partnerId whose it is, or {@code null} for the vendor's own
 * @param status the registration's status, the opportunity's state, the account's relation; else {@code null}
 * @param opportunityType {@code null} where it is not about one type
 * @param families product families; none for all of them
 * @param familyScope the families and all families above them
 * @param endsAt end of a registration's protection window, or {@code null}
 * @param since when it came in, or when the vendor was last engaged
 */
public record Holding(HoldingKind kind, UUID id, Long recordNo, UUID customerId, UUID partnerId, String status,
        String opportunityType, Set<String> families, Set<String> familyScope, Instant endsAt, Instant since) {
}

package io.concordat.deal.conflict;

import java.util.UUID;

/** Which cases a list shall have; {@code null} does not filter. */
public record CaseFilter(CaseStatus status, UUID registrationId, UUID partnerId) {
}

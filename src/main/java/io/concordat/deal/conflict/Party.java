package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.SecondPartner;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.HoldingKind;

/**
 * A party of a conflict: the registration that came in, or something that stands against it.
 *
 * @param holdingId the registration's id, or that of what the vendor holds
 * @param challenger whether it is the registration that came in
 * @param partnerId whose it is, or {@code null} for the vendor's own
 * @param since when it was submitted, or when the vendor was last engaged
 * @param before what the first ruling found, or {@code null} before it and for what is no registration
 */
record Party(UUID holdingId, HoldingKind kind, boolean challenger, UUID partnerId, Verdict verdict, Instant since,
        Before before) {

    /** The side of everything that is no registration. */
    static final String VENDOR = "VENDOR";

    /** @param protectedUntil end of its protection, if it had any */
    @RegisterForReflection
    record Before(DealStatus status, Instant protectedUntil, SecondPartner secondPartner) {
    }

    boolean isRegistration() {
        return kind == HoldingKind.REGISTRATION;
    }

    /** @return the name of the side it stands on: its own id for a registration, else the vendor's */
    String side() {
        return isRegistration() ? holdingId.toString() : VENDOR;
    }

    Party before(Before found) {
        return new Party(holdingId, kind, challenger, partnerId, verdict, since, found);
    }
}

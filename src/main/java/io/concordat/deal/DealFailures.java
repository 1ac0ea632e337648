package io.concordat.deal;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** The refusals of this room that stand in more than one place. */
final class DealFailures {

    private DealFailures() {
    }

    static DomainException notFound() {
        return DomainException.notFound("deal registration");
    }

    static DomainException protectionHeld() {
        return DomainException.of(Kind.CONFLICT, "protection-held",
                "Another registration holds the protection of this customer, product family and opportunity type; "
                        + "it has to end before this one can be approved.");
    }

    static DomainException externalReferenceTaken() {
        return DomainException.of(Kind.CONFLICT, "external-reference-taken",
                "Another registration of this partner has this externalReference.");
    }
}

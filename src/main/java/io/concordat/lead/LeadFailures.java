package io.concordat.lead;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** The refusals of this room that stand in more than one place. */
final class LeadFailures {

    private LeadFailures() {
    }

    static DomainException notFound() {
        return DomainException.notFound("lead");
    }

    static DomainException noteRequired() {
        return DomainException.invalid("note", "required", "Say in words what the other reason is.");
    }

    static DomainException offerOver() {
        return DomainException.of(Kind.CONFLICT, "lead-offer-over",
                "The time to answer is over; the lead is on its way to another partner.");
    }
}

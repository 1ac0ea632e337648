package io.concordat.deal.life;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;

/** Review status of a registration: the vendor's view. */
@Description("Review status of a registration: the vendor's view.")
public enum DealStatus {
    DRAFT, SUBMITTED, UNDER_REVIEW, ACTION_REQUIRED, IN_CONFLICT, APPROVED, CONVERTED, REJECTED, DUPLICATE, WITHDRAWN, WON, LOST, EXPIRED, REVOKED;

    /** @return whether nothing can happen to it any more; taking it up again is a new registration */
    public boolean isTerminal() {
        return switch (this) {
            case REJECTED, DUPLICATE, WITHDRAWN, WON, LOST, EXPIRED, REVOKED -> true;
            default -> false;
        };
    }

    /** @return whether it holds protection while its window lasts */
    public boolean isProtected() {
        return this == APPROVED || this == CONVERTED;
    }

    /**
     * @param protectionEndsAt end of the protection window, or {@code null} without one
     * @param now the vendor's time
     * @return whether it can match and conflict: the window is judged by the clock, even before the status follows it
     */
    public boolean isOpen(Instant protectionEndsAt, Instant now) {
        return switch (this) {
            case SUBMITTED, UNDER_REVIEW, ACTION_REQUIRED, IN_CONFLICT -> true;
            case APPROVED, CONVERTED -> protectionEndsAt == null || protectionEndsAt.isAfter(now);
            default -> false;
        };
    }
}

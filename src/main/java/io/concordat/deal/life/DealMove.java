package io.concordat.deal.life;

import static io.concordat.deal.life.DealStatus.ACTION_REQUIRED;
import static io.concordat.deal.life.DealStatus.APPROVED;
import static io.concordat.deal.life.DealStatus.CONVERTED;
import static io.concordat.deal.life.DealStatus.DRAFT;
import static io.concordat.deal.life.DealStatus.IN_CONFLICT;
import static io.concordat.deal.life.DealStatus.SUBMITTED;
import static io.concordat.deal.life.DealStatus.UNDER_REVIEW;

import java.util.Set;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/**
 * Every move of a registration that exists: from which states, to which one. The one place that allows or refuses a
 * change of state.
 */
public enum DealMove {
    SUBMIT(SUBMITTED, DRAFT), APPROVE_AT_ONCE(APPROVED, SUBMITTED), SEND_TO_REVIEW(UNDER_REVIEW,
            SUBMITTED), SEND_INTO_CONFLICT(IN_CONFLICT, SUBMITTED), RECALL(DRAFT, SUBMITTED, UNDER_REVIEW), WITHDRAW(
                    DealStatus.WITHDRAWN, DRAFT, SUBMITTED, UNDER_REVIEW, ACTION_REQUIRED,
                    IN_CONFLICT), TAKE_UP(UNDER_REVIEW, SUBMITTED), ASK_FOR_ACTION(ACTION_REQUIRED, UNDER_REVIEW,
                            IN_CONFLICT), ANSWER(UNDER_REVIEW, ACTION_REQUIRED), FIND_CONFLICT(IN_CONFLICT,
                                    UNDER_REVIEW), APPROVE(APPROVED, UNDER_REVIEW, IN_CONFLICT), REJECT(
                                            DealStatus.REJECTED, UNDER_REVIEW,
                                            IN_CONFLICT), MARK_DUPLICATE(DealStatus.DUPLICATE, UNDER_REVIEW,
                                                    IN_CONFLICT), CHANGE_MATERIALLY(UNDER_REVIEW, APPROVED,
                                                            CONVERTED), CONVERT(CONVERTED, APPROVED), WIN(
                                                                    DealStatus.WON, APPROVED,
                                                                    CONVERTED), LOSE(DealStatus.LOST, APPROVED,
                                                                            CONVERTED), EXPIRE(DealStatus.EXPIRED,
                                                                                    APPROVED, CONVERTED), REVOKE(
                                                                                            DealStatus.REVOKED,
                                                                                            APPROVED, CONVERTED),
    /** The one way out of an end: an appeal in a conflict reverses the ruling that brought it. */
    REINSTATE(UNDER_REVIEW, DealStatus.REJECTED, DealStatus.REVOKED);

    private final DealStatus to;
    private final Set<DealStatus> from;

    DealMove(DealStatus to, DealStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean isAllowed(DealStatus status) {
        return from.contains(status);
    }

    /** @return whether a person or a rule decides the registration by it, for good or until it changes */
    public boolean isDecision() {
        return this == APPROVE || this == REJECT || this == MARK_DUPLICATE || this == REVOKE;
    }

    /**
     * @param status the present state
     * @return the state after this move
     * @throws DomainException CONFLICT {@code deal-state} when the move does not exist from there
     */
    public DealStatus from(DealStatus status) {
        if (!isAllowed(status)) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "A registration that is " + status + " cannot be moved in this way.");
        }
        return to;
    }
}

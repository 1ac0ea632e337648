package io.concordat.deal.conflict;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** The life of a conflict case: every move that exists, from where to where. */
enum CaseMove {
    DECIDE(CaseStatus.OPEN, CaseStatus.DECIDED), APPEAL(CaseStatus.DECIDED,
            CaseStatus.APPEALED), DECIDE_APPEAL(CaseStatus.APPEALED, CaseStatus.FINAL), LAPSE(CaseStatus.DECIDED,
                    CaseStatus.FINAL), WITHDRAW(CaseStatus.OPEN, CaseStatus.WITHDRAWN);

    private final CaseStatus from;
    private final CaseStatus to;

    CaseMove(CaseStatus from, CaseStatus to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param status the present state
     * @return the state after this move
     * @throws DomainException CONFLICT {@code conflict-state} when the move does not exist from there
     */
    CaseStatus from(CaseStatus status) {
        if (status != from) {
            throw DomainException.of(Kind.CONFLICT, "conflict-state",
                    "A conflict case that is " + status + " cannot be moved in this way.");
        }
        return to;
    }
}

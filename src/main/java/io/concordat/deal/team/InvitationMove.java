package io.concordat.deal.team;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Every move of an invitation that exists; all lead from INVITED to an end. */
enum InvitationMove {
    ACCEPT(InvitationStatus.ACCEPTED), REJECT(InvitationStatus.REJECTED), EXPIRE(
            InvitationStatus.EXPIRED), WITHDRAW(InvitationStatus.WITHDRAWN);

    private final InvitationStatus to;

    InvitationMove(InvitationStatus to) {
        this.to = to;
    }

    /**
     * @param status the present state
     * @return the state after this move
     * @throws DomainException CONFLICT {@code invitation-state} when it was answered or ended already
     */
    InvitationStatus from(InvitationStatus status) {
        if (status != InvitationStatus.INVITED) {
            throw DomainException.of(Kind.CONFLICT, "invitation-state",
                    "The invitation is " + status + " already.");
        }
        return to;
    }
}

package io.concordat.lead;

import static io.concordat.lead.LeadStatus.ACCEPTED;
import static io.concordat.lead.LeadStatus.IN_QUEUE;
import static io.concordat.lead.LeadStatus.OFFERED;
import static io.concordat.lead.LeadStatus.QUALIFIED;
import static io.concordat.lead.LeadStatus.UNASSIGNED;

import java.util.Set;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/**
 * Every move of a lead that exists: from which states, to which one. The one place that allows or refuses a change of
 * state. What leads to UNASSIGNED is followed by OFFER or QUEUE in the same transaction.
 */
enum LeadMove {
    OFFER(OFFERED, UNASSIGNED), QUEUE(IN_QUEUE, UNASSIGNED), ACCEPT(ACCEPTED, OFFERED), DECLINE(UNASSIGNED,
            OFFERED), TIME_OUT(UNASSIGNED, OFFERED), TAKE_BACK(UNASSIGNED, IN_QUEUE, OFFERED, ACCEPTED,
                    QUALIFIED), QUALIFY(QUALIFIED, ACCEPTED), CONVERT(LeadStatus.CONVERTED, ACCEPTED,
                            QUALIFIED), DISQUALIFY(LeadStatus.DISQUALIFIED, ACCEPTED,
                                    QUALIFIED), WITHDRAW(LeadStatus.WITHDRAWN, IN_QUEUE, OFFERED, ACCEPTED, QUALIFIED);

    private final LeadStatus to;
    private final Set<LeadStatus> from;

    LeadMove(LeadStatus to, LeadStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    boolean isAllowed(LeadStatus status) {
        return from.contains(status);
    }

    /**
     * @param status the present state
     * @return the state after this move
     * @throws DomainException CONFLICT {@code lead-state} when the move does not exist from there
     */
    LeadStatus from(LeadStatus status) {
        if (!isAllowed(status)) {
            throw DomainException.of(Kind.CONFLICT, "lead-state",
                    "A lead that is " + status + " cannot be moved in this way.");
        }
        return to;
    }
}

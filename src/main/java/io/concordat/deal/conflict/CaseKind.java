package io.concordat.deal.conflict;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;

/** What a registration is in conflict with; of several the first in this order. */
@Description("What a registration is in conflict with; of several the first in this order.")
public enum CaseKind {
    /** An account that the vendor keeps for itself or for one partner. */
    NAMED_ACCOUNT,
    /** The partner of record, on a renewal. */
    INCUMBENT,
    /** The vendor's own sales team. */
    DIRECT,
    /** An earlier registration of another partner. */
    PARTNER,
    /** Something that a reviewer found and matching did not. */
    FOUND;

    static CaseKind of(List<Party> parties) {
        CaseKind strongest = FOUND;
        for (Party party : parties) {
            if (!party.challenger() && of(party).compareTo(strongest) < 0) {
                strongest = of(party);
            }
        }
        return strongest;
    }

    private static CaseKind of(Party party) {
        return switch (party.kind()) {
            case REGISTRATION -> PARTNER;
            case OPPORTUNITY, ACCOUNT -> DIRECT;
            case NAMED_ACCOUNT -> NAMED_ACCOUNT;
            case INCUMBENT -> INCUMBENT;
        };
    }
}

package io.concordat.core.matching;

import java.util.Collection;

/** What a match means for a registration. */
public enum Verdict {
    /** Nothing stands in the way. */
    CLEAR,
    /** The same partner registered this deal before. */
    EXACT_DUPLICATE,
    /** Another partner registered this customer for overlapping products and the same type of opportunity. */
    CONFLICT_PARTNER,
    /** The vendor's own sales team is engaged with this customer. */
    CONFLICT_DIRECT,
    /** The customer is a named account with an owner. */
    CONFLICT_NAMED_ACCOUNT,
    /** A person has to decide. */
    POSSIBLE,
    /** The same customer, other products: shown, never in the way. */
    RELATED;

    /** @return the strongest of the verdicts; {@link #CLEAR} when there is none */
    public static Verdict strongest(Collection<Verdict> verdicts) {
        Verdict strongest = CLEAR;
        for (Verdict verdict : verdicts) {
            if (VerdictOrder.rank(verdict) > VerdictOrder.rank(strongest)) {
                strongest = verdict;
            }
        }
        return strongest;
    }

    /** @return whether this verdict is one of the channel conflicts */
    public boolean isConflict() {
        return this == CONFLICT_PARTNER || this == CONFLICT_DIRECT || this == CONFLICT_NAMED_ACCOUNT;
    }
}

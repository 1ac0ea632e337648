package io.concordat.earning.fact;

import io.concordat.platform.error.DomainException;

/**
 * What came of one of several facts.
 *
 * @param view the stored version, or {@code null} when it was refused
 * @param added whether it was not there before
 * @param refusal why it was not recorded, or {@code null}
 */
record Recorded(FactView view, boolean added, DomainException refusal) {

    static Recorded refused(DomainException refusal) {
        return new Recorded(null, false, refusal);
    }

    FactView orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return view;
    }
}

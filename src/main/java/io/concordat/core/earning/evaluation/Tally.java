package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.money.Money;

/** What an offer has seen in one window and scope. */
final class Tally {

    /**
     * Whose totals.
     *
     * @param offer  the offer; versions of it share their totals
     * @param period first day of the window
     * @param scope  deal or person; empty for the partner
     */
    record Key(String offer, LocalDate period, String scope) {
    }

    private Totals totals = Totals.ZERO;
    private LocalDate startedOn;
    private Money lost;
    private Money held;
    private Set<String> acts;

    Totals totals() {
        return totals;
    }

    LocalDate startedOn(LocalDate today) {
        return startedOn == null ? today : startedOn;
    }

    boolean knows(String act) {
        return acts != null && acts.contains(act);
    }

    void add(Totals more, String act, LocalDate day) {
        totals = totals.plus(more);
        startedOn = startedOn(day);
        if (act != null) {
            acts = acts == null ? new HashSet<>() : acts;
            acts.add(act);
        }
    }

    /** Takes a fact's contribution away again, and forgets its act when nothing of it is left. */
    void remove(Totals part, BigDecimal share, boolean last, String act) {
        totals = totals.less(part, share, last);
        if (last && act != null) {
            acts.remove(act);
        }
    }

    /** Notes what the partner earned, or what was taken back when negative. */
    void hold(Money amount) {
        held = held == null ? amount : held.plus(amount);
    }

    /** @return as much of the amount as the partner still has of these totals; zero or more */
    Money held(Money amount) {
        return held == null ? Money.zero(amount.currency()) : amount.min(held.orZeroIfNegative());
    }

    /** Notes what the formula gave and the partner does not have: a later decrease takes from this first. */
    void lose(Money amount) {
        lost = lost == null ? amount : lost.plus(amount);
    }

    /** Reduces a decrease to what is not borne by earlier losses, and to what the partner still has. */
    void bear(Candidate decrease) {
        Money asked = decrease.amount.negated();
        Money borne = lost == null ? Money.zero(asked.currency()) : asked.min(lost.orZeroIfNegative());
        if (lost != null) {
            lost = lost.minus(borne);
        }
        decrease.reduce(held(asked.minus(borne)).negated(), Outcome.CAPPED, Reason.WAS_CAPPED);
        hold(decrease.amount);
    }
}

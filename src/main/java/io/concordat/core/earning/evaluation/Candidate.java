package io.concordat.core.earning.evaluation;

import java.util.ArrayList;
import java.util.List;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.core.money.Money;

/** An offer that applies to a fact, on its way through the steps. */
final class Candidate {

    final CompiledOffer offer;
    final String segment;
    final Formula formula;
    final List<TraceLine> trace;
    final List<Shortfall> shortfalls = new ArrayList<>(0);

    DatedRate rate;
    FormulaCase asked;
    Tally.Key tallyKey;
    Tally tally;
    Totals adds = Totals.ZERO;
    String act;
    Reason reason;
    /** What the formula gives to all who share it; {@code null} when no rate is known. */
    Money whole;
    /** What the formula gives to this partner. */
    Money calculated;
    /** What is left of it after the steps so far. */
    Money amount;
    Money carriedIn;

    Candidate(CompiledOffer offer, String segment, Formula formula, boolean traced) {
        this.offer = offer;
        this.segment = segment;
        this.formula = formula;
        this.trace = traced ? new ArrayList<>(6) : null;
        this.carriedIn = offer.zero();
    }

    /** @return what a reversal needs of it, without the trace */
    Candidate copyForMemory() {
        Candidate copy = new Candidate(offer, segment, formula, false);
        copy.rate = rate;
        copy.asked = asked;
        copy.tally = tally;
        copy.adds = adds;
        copy.act = act;
        copy.amount = amount;
        return copy;
    }

    boolean hasNoRate() {
        return whole == null;
    }

    void note(Rule rule, String about, String band, Money before, Money after, Reason why, Input... inputs) {
        if (trace != null) {
            trace.add(new TraceLine(rule, about, List.of(inputs), band, before, after, why));
        }
    }

    /** Reduces the amount to what is allowed and records the rest. */
    void reduce(Money allowed, Outcome outcome, Reason why) {
        Money rest = amount.minus(allowed);
        if (rest.minor() != 0) {
            shortfalls.add(new Shortfall(outcome, rest, why));
            amount = allowed;
        }
    }

    List<TraceLine> steps() {
        return trace == null ? List.of() : trace;
    }
}

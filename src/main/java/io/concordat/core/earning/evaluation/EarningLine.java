package io.concordat.core.earning.evaluation;

import java.time.Instant;
import java.util.List;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.core.money.Money;

/**
 * What a fact earns, or takes back, under one offer. {@code earned} is always {@code calculated} plus {@code carriedIn} less the sum
 * of the shortfalls.
 *
 * @param key           partner, offer version, fact
 * @param program       program of the offer
 * @param segment       segment whose formula was used
 * @param occurredAt    when the fact happened
 * @param arrival       place of the fact in the order of arrival
 * @param outcome       what became of it
 * @param calculated    what the formula gives, rounded
 * @param carriedIn     what is paid now of amounts over the cap of earlier windows, zero or more
 * @param earned        what counts; negative when something is taken back
 * @param shortfalls    parts that do not count, with their reasons
 * @param reason        the formula's or the reversal's reason; {@code null} when there is nothing to say
 * @param needsEvidence whether a proof that the terms ask for is missing: earned, not payable
 * @param rate          exchange rate that was used; {@code null} within one currency
 * @param pools         what it draws from in the order of arrival
 * @param trace         every step; empty when no trace was asked for
 */
public record EarningLine(LineKey key, String program, String segment, Instant occurredAt, long arrival,
        Outcome outcome, Money calculated, Money carriedIn, Money earned, List<Shortfall> shortfalls, Reason reason,
        boolean needsEvidence, DatedRate rate, List<Pool> pools, List<TraceLine> trace) {

    public EarningLine {
        shortfalls = List.copyOf(shortfalls);
        pools = List.copyOf(pools);
        trace = List.copyOf(trace);
    }

    /** @return the reason or, where there is none, that of the first part that does not count; {@code null} when there is neither */
    public Reason why() {
        return reason != null || shortfalls.isEmpty() ? reason : shortfalls.get(0).reason();
    }

    /** @return the same without its trace, for lines that are kept for their amounts alone */
    public EarningLine untraced() {
        return new EarningLine(key, program, segment, occurredAt, arrival, outcome, calculated, carriedIn, earned,
                shortfalls, reason, needsEvidence, rate, pools, List.of());
    }

    /** @return what was lost or put off with this outcome */
    public Money lost(Outcome how) {
        return shortfalls.stream().filter(part -> part.outcome() == how).map(Shortfall::amount)
                .reduce(Money.zero(earned.currency()), Money::plus);
    }
}

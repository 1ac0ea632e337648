package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Money;

/** Takes back what facts earned, as the terms of their own version say. What is taken back frees its caps. */
final class Reversals {

    private final ExchangeRates rates;
    private final String partner;
    private final boolean traced;
    private final CapBook caps;
    private final EarnedBook earned;

    Reversals(EarningEngine engine, PartnerCase partner, CapBook caps, EarnedBook earned) {
        this.rates = engine.rates();
        this.partner = partner.partner();
        this.traced = engine.detail() != Detail.AMOUNTS;
        this.caps = caps;
        this.earned = earned;
    }

    /** @return one line per earning that the reversal means; empty when there is none (yet) */
    List<EarningLine> apply(Fact reversal, LocalDate day) {
        List<Earned> meant = earned.meantBy(reversal);
        List<EarningLine> lines = new ArrayList<>(meant.size());
        for (Earned one : meant) {
            Set<String> families = one.origin.offer.terms.productFamilies();
            if (reversal.value().amount() == null
                    || reversal.value().touches(families, reversal.subject().productFamily())) {
                lines.add(apply(reversal, day, one, meant));
            }
        }
        return lines;
    }

    private EarningLine apply(Fact reversal, LocalDate day, Earned from, List<Earned> meant) {
        Candidate origin = from.origin;
        Candidate c = new Candidate(origin.offer, origin.segment, origin.formula, traced);
        c.calculated = c.amount = c.offer.zero();
        Clawback terms = c.offer.clawbackOf(reversal.kind(), c.formula);
        if (terms == null) {
            c.reason = Reason.NOT_COVERED;
        } else if (terms.windowDays() != null && ChronoUnit.DAYS.between(from.day, day) > terms.windowDays()) {
            c.reason = Reason.OUTSIDE_WINDOW;
        } else {
            takeBack(c, from, terms, reversal, day, meant);
        }
        if (traced) {
            c.note(Rule.CLAWBACK, c.offer.label, null, from.left().minus(c.amount), from.left(), c.reason,
                    Input.of("trigger", reversal.kind().name()), Input.of("fact", from.fact),
                    Input.of("method", terms == null ? "none" : terms.method().name()),
                    Input.of("days", ChronoUnit.DAYS.between(from.day, day)));
        }
        return Lines.of(from, c, partner, reversal);
    }

    private void takeBack(Candidate c, Earned from, Clawback terms, Fact reversal, LocalDate day, List<Earned> meant) {
        c.reason = Reason.COVERED;
        if (terms.method() == Clawback.Method.BY_TIME) {
            long left = terms.termMonths() - wholeMonths(from.day, day);
            BigDecimal share = BigDecimal.valueOf(Math.max(0, Math.min(left, terms.termMonths())))
                    .divide(BigDecimal.valueOf(terms.termMonths()), MathContext.DECIMAL128);
            take(c, from, from.takenUpTo(share).minus(from.taken()).orZeroIfNegative(), from.share());
            return;
        }
        BigDecimal upTo = BigDecimal.ONE;
        if (terms.method() != Clawback.Method.FULL) {
            BigDecimal part = part(c, from, reversal, day, meant);
            if (part == null) {
                c.reason = Reason.NO_RATE;
                c.shortfalls.add(new Shortfall(Outcome.NO_RATE, c.amount, Reason.NO_RATE));
                return;
            }
            upTo = from.share().add(part).min(BigDecimal.ONE);
        }
        if (terms.method() == Clawback.Method.TIER_RECOMPUTATION && from.origin.asked != null) {
            recompute(c, from, upTo);
        } else {
            Money target = terms.method() == Clawback.Method.FULL ? from.amount : from.takenUpTo(upTo);
            take(c, from, target.minus(from.taken()).orZeroIfNegative(), upTo);
        }
    }

    /** A month from the 31st is over on the last day of a shorter month, as a revenue share counts its months too. */
    private static long wholeMonths(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months + 1).isAfter(to) ? months : months + 1;
    }

    private void take(Candidate c, Earned from, Money asked, BigDecimal upTo) {
        Tally tally = from.origin.tally;
        Money amount = tally == null ? asked : tally.held(asked);
        c.reason = amount.minor() == 0 ? Reason.NOTHING_LEFT : c.reason;
        c.calculated = c.amount = amount.negated();
        from.take(amount, upTo);
        caps.use(from.bounds, c.amount);
        if (tally != null) {
            tally.lose(amount);
            tally.hold(c.amount);
        }
    }

    /** What the formula gives without the reversed volume, against what it gives with it. */
    private void recompute(Candidate c, Earned from, BigDecimal upTo) {
        if (upTo.compareTo(from.share()) == 0) {
            c.reason = Reason.NOTHING_LEFT;
            return;
        }
        Tally tally = from.origin.tally;
        Totals before = tally.totals();
        tally.remove(from.origin.adds, upTo.subtract(from.share()),
                upTo.compareTo(BigDecimal.ONE) == 0 && from.share().compareTo(BigDecimal.ONE) < 0, from.origin.act);
        Money change = Pricing.value(from.origin, tally.totals()).minus(Pricing.value(from.origin, before));
        c.calculated = c.amount = change;
        if (change.isNegative()) {
            tally.bear(c);
        } else {
            c.reduce(caps.allowed(change, from.bounds), Outcome.CAPPED, Reason.CAP_REACHED);
            tally.hold(c.amount);
            c.shortfalls.forEach(part -> tally.lose(part.amount()));
        }
        caps.use(from.bounds, c.amount);
        from.take(c.amount.negated().orZeroIfNegative().min(from.left().orZeroIfNegative()), upTo);
    }

    /** @return the share of the value that this reversal takes away, 0 or more; {@code null} when a rate is missing */
    private BigDecimal part(Candidate c, Earned from, Fact reversal, LocalDate day, List<Earned> meant) {
        if (reversal.value().amount() == null) {
            return from.value.signum() > 0 || from.quantity.signum() == 0
                    ? BigDecimal.ONE
                    : reversal.value().quantity().divide(from.quantity, MathContext.DECIMAL128);
        }
        BigDecimal value = reversal.reverses() != null
                ? from.value
                : meant.stream().filter(other -> other.origin.offer == from.origin.offer).map(other -> other.value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (value.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal reversed = reversal.value().amountOf(c.offer.terms.productFamilies(),
                reversal.subject().productFamily());
        Optional<DatedRate> rate = rates.find(reversal.value().currency(), from.currency, day);
        return rate.map(dated -> reversed.multiply(dated.rate()).divide(value, MathContext.DECIMAL128)).orElse(null);
    }
}

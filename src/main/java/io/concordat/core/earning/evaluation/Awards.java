package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Money;

/**
 * Takes the offers that apply to a fact through the steps, by priority: formula, caps, stacking, margin floor. Only then does an offer
 * use its caps, its group and the margin, so that what is lost on the way costs nobody anything.
 */
final class Awards {

    private final EarningCalendar calendar;
    private final String partner;
    private final Pricing pricing;
    private final CapBook caps;
    private final StackingBook stacking;
    private final MarginBook margins;
    private final EarnedBook earned;

    Awards(EarningEngine engine, PartnerCase partner, CapBook caps, EarnedBook earned) {
        this.calendar = engine.calendar();
        this.partner = partner.partner();
        this.pricing = new Pricing(engine, partner);
        this.caps = caps;
        this.stacking = new StackingBook(engine.rates());
        this.margins = new MarginBook(this.partner);
        this.earned = earned;
    }

    List<Standing> standings() {
        return pricing.standings();
    }

    /** @return one line per candidate, in their order */
    List<EarningLine> decide(Fact fact, LocalDate day, List<Candidate> candidates) {
        stacking.begin();
        margins.begin();
        List<EarningLine> lines = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            pricing.price(candidate, fact, day, lines);
            if (!candidate.hasNoRate() && candidate.amount.minor() > 0) {
                findBest(candidate, fact, day, candidates, lines);
            }
            lines.add(decide(candidate, fact, day));
        }
        return lines;
    }

    private EarningLine decide(Candidate c, Fact fact, LocalDate day) {
        List<Pool> pools = c.offer.hasPools ? pools(c.offer.terms, day) : List.of();
        if (c.hasNoRate()) {
            c.whole = c.calculated = c.amount = c.offer.zero();
            c.shortfalls.add(new Shortfall(Outcome.NO_RATE, c.amount, Reason.NO_RATE));
            c.reason = Reason.NO_RATE;
            return Lines.of(c, partner, fact, pools);
        }
        List<CapBook.Bound> bounds = caps.boundsOf(c, fact, day);
        if (c.amount.minor() > 0) {
            award(c, fact, day, bounds, pools);
        } else {
            c.reason = c.amount.minor() == 0 && c.reason == null ? Reason.ZERO : c.reason;
            commit(c);
            decrease(c, bounds);
            rememberVolume(c, fact, day, bounds, pools);
        }
        return Lines.of(c, partner, fact, pools);
    }

    private void award(Candidate c, Fact fact, LocalDate day, List<CapBook.Bound> bounds, List<Pool> pools) {
        caps.limit(c, bounds);
        if (c.amount.minor() > 0) {
            stacking.limit(c, fact, day);
            if (c.amount.minor() == 0) {
                return;
            }
            margins.limit(c, fact);
            stacking.use(c, fact, day);
        }
        commit(c);
        caps.use(bounds, c.amount);
        caps.carry(c, bounds);
        margins.use(c, fact);
        keep(c);
        if (c.amount.minor() > 0) {
            payCarried(c, bounds);
        }
        if (c.amount.minor() > 0) {
            earned.remember(c, fact, day, bounds, pools);
        } else {
            rememberVolume(c, fact, day, bounds, pools);
        }
    }

    /** A fact that earned nothing itself may have brought others into their band: its refund may cost that band. */
    private void rememberVolume(Candidate c, Fact fact, LocalDate day, List<CapBook.Bound> bounds, List<Pool> pools) {
        if (c.tally != null && c.reason != Reason.REPEATED && c.offer.recomputes()) {
            earned.remember(c, fact, day, bounds, pools);
        }
    }

    private void commit(Candidate c) {
        if (c.reason != Reason.REPEATED && c.asked != null) {
            pricing.commit(c);
        }
    }

    private static void keep(Candidate c) {
        if (c.tally != null) {
            c.tally.hold(c.amount);
            c.shortfalls.forEach(part -> c.tally.lose(part.amount()));
        }
    }

    /** What a fact takes away from the total is borne first by what had been lost before. */
    private void decrease(Candidate c, List<CapBook.Bound> bounds) {
        if (c.amount.isNegative()) {
            if (c.tally != null) {
                c.tally.bear(c);
            }
            caps.use(bounds, c.amount);
        }
    }

    private void payCarried(Candidate c, List<CapBook.Bound> bounds) {
        Money ready = caps.ready(bounds, c.offer.zero());
        if (ready.minor() > 0) {
            caps.use(bounds, ready);
            caps.takeCarried(bounds, ready);
            c.carriedIn = ready;
            if (c.tally != null) {
                c.tally.lose(ready.negated());
            }
            c.note(Rule.CARRY, c.offer.label, null, c.amount, c.amount.plus(ready), Reason.CARRIED,
                    Input.of("carried", ready));
        }
    }

    /** At the first offer of a best-of group that comes to an amount, finds which of the group comes to the largest. */
    private void findBest(Candidate first, Fact fact, LocalDate day, List<Candidate> all, List<EarningLine> lines) {
        StackingGroup group = first.offer.terms.stacking();
        if (group == null || group.mode() != StackingGroup.Mode.BEST_OF || stacking.knowsBest(group.code())) {
            return;
        }
        Candidate best = null;
        BigDecimal most = BigDecimal.ZERO;
        for (Candidate one : all) {
            StackingGroup its = one.offer.terms.stacking();
            if (its != null && its.code().equals(group.code())) {
                Candidate tried = new Candidate(one.offer, one.segment, one.formula, false);
                pricing.price(tried, fact, day, lines);
                if (!tried.hasNoRate() && tried.amount.minor() > 0) {
                    Money amount = caps.allowed(tried.amount, caps.boundsOf(tried, fact, day));
                    var comparable = stacking.in(first.offer.terms.currency(), amount, day);
                    if (comparable.isPresent() && comparable.get().compareTo(most) > 0) {
                        most = comparable.get();
                        best = one;
                    }
                }
            }
        }
        stacking.best(group.code(), best == null ? first.offer.id() : best.offer.id());
    }

    private List<Pool> pools(OfferTerms terms, LocalDate day) {
        List<Pool> pools = new ArrayList<>(2);
        for (Cap cap : terms.caps()) {
            if (cap.scope().isShared()) {
                boolean ofOffer = cap.scope() == Cap.Scope.OFFER;
                pools.add(new Pool(
                        new PoolKey(ofOffer ? PoolKey.Kind.OFFER_CAP : PoolKey.Kind.PROGRAM_CAP,
                                ofOffer ? terms.identity().offer() : terms.identity().program(),
                                calendar.startOf(cap.window(), day)),
                        cap.limit(), true));
            }
        }
        if (terms.budget() != null) {
            pools.add(new Pool(new PoolKey(PoolKey.Kind.BUDGET, terms.budget().code(), LocalDate.EPOCH), null,
                    terms.budget().partial()));
        }
        return pools;
    }
}

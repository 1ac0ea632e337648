package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.EarningBase;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** Computes what a fact gives under an offer, from the totals so far, and keeps these totals. Computing changes nothing. */
final class Pricing {

    private final EarningEngine engine;
    private final PartnerCase partner;
    private final Map<Tally.Key, Tally> tallies = new HashMap<>();

    Pricing(EarningEngine engine, PartnerCase partner) {
        this.engine = engine;
        this.partner = partner;
    }

    /** Computes the candidate's amount; {@link Candidate#hasNoRate()} tells when an exchange rate is missing. */
    void price(Candidate c, Fact fact, LocalDate day, List<EarningLine> paidBefore) {
        OfferTerms terms = c.offer.terms;
        Currency from = fact.value().currency();
        BigDecimal rate = BigDecimal.ONE;
        if (from != null && !from.equals(terms.currency())) {
            Optional<DatedRate> dated = engine.rates().find(from, terms.currency(), day);
            if (dated.isEmpty()) {
                c.note(Rule.EXCHANGE_RATE, from + "/" + terms.currency(), null, null, null, Reason.NO_RATE,
                        Input.of("day", day.toString()));
                return;
            }
            c.rate = dated.get();
            rate = c.rate.rate();
            c.note(Rule.EXCHANGE_RATE, from + "/" + terms.currency(), null, null, null, null, Input.of("rate", rate),
                    Input.of("day", c.rate.day().toString()));
        }
        BigDecimal base = base(fact, terms);
        if (base == null) {
            c.whole = c.calculated = c.amount = c.offer.zero();
            c.reason = Reason.NO_ECONOMICS;
            return;
        }
        base = deducted(c, base.multiply(rate), day, paidBefore);
        if (base != null) {
            apply(c, fact, day, base, rate);
        }
    }

    private void apply(Candidate c, Fact fact, LocalDate day, BigDecimal base, BigDecimal rate) {
        Formula formula = c.formula;
        LocalDate period = engine.calendar().startOf(formula.window(), day);
        String offer = c.offer.id();
        c.tallyKey = formula.scope() == Scope.FACT ? null : new Tally.Key(offer, period, scopeOf(formula, fact));
        c.tally = c.tallyKey == null ? null : tallies.get(c.tallyKey);
        Totals before = c.tally == null ? Totals.ZERO : c.tally.totals();
        c.asked = new FormulaCase(fact, day, base, fact.value().quantityOf(c.offer.terms.productFamilies()), rate,
                before,
                c.tally == null ? day : c.tally.startedOn(day),
                figure -> partner.figures().get(new FigureKey(figure, offer, period)));
        c.act = formula.actOf(c.asked);
        if (c.act != null && c.tally != null && c.tally.knows(c.act)) {
            c.whole = c.calculated = c.amount = c.offer.zero();
            c.reason = Reason.REPEATED;
            c.note(Rule.FORMULA, c.offer.label, null, null, c.amount, Reason.REPEATED, Input.of("act", c.act));
            return;
        }
        c.adds = formula.adds(c.asked);
        Money earlier = c.tally == null ? c.offer.zero() : value(c, before);
        Award award = formula.award(before.plus(c.adds), c.asked);
        c.reason = award.reason();
        c.whole = c.offer.money(award.amount()).minus(earlier);
        c.calculated = c.whole;
        if (c.trace != null) {
            c.note(Rule.FORMULA, formula.getClass().getSimpleName(), award.band(), c.tally == null ? null : earlier,
                    earlier.plus(c.whole), award.reason(), award.inputs().toArray(Input[]::new));
        }
        if (formula instanceof CollaborationSplit split) {
            c.calculated = split.shareOf(partner.partner(), c.whole, fact.participants());
            c.reason = c.calculated.minor() == 0 && c.reason == null ? Reason.NO_ROLE : c.reason;
            c.note(Rule.SPLIT, partner.partner(), null, c.whole, c.calculated, c.reason);
        }
        c.amount = c.calculated;
    }

    /** @return what the candidate's formula gives for these totals, rounded */
    static Money value(Candidate c, Totals totals) {
        return c.offer.money(c.formula.award(totals, c.asked).amount());
    }

    /** Adds the fact to the totals, once it is sure that it counts. */
    void commit(Candidate c) {
        if (c.tallyKey != null) {
            c.tally = tallies.computeIfAbsent(c.tallyKey, key -> new Tally());
            c.tally.add(c.adds, c.act, c.asked.day());
        }
    }

    /** @return all totals, by offer, window and part */
    List<Standing> standings() {
        return tallies.entrySet().stream()
                .map(entry -> new Standing(entry.getKey().offer(), entry.getKey().period(), entry.getKey().scope(),
                        entry.getValue().totals()))
                .sorted(Comparator.comparing(Standing::offer).thenComparing(Standing::period)
                        .thenComparing(Standing::part))
                .toList();
    }

    /** @return the value that is the base, in the fact's currency; {@code null} when the fact does not tell it */
    private static BigDecimal base(Fact fact, OfferTerms terms) {
        if (terms.base() == EarningBase.AMOUNT) {
            return fact.value().amountOf(terms.productFamilies(), fact.subject().productFamily());
        }
        Economics numbers = fact.value().economics();
        if (numbers == null) {
            return null;
        }
        Money value = switch (terms.base()) {
            case LIST -> numbers.list();
            case NET -> numbers.net();
            default -> numbers.cost() == null ? null : numbers.net().minus(numbers.cost()).orZeroIfNegative();
        };
        return value == null ? null : FactValue.decimal(value);
    }

    /** @return the base less what other programs pay for the fact; {@code null} when a rate is missing */
    private BigDecimal deducted(Candidate c, BigDecimal base, LocalDate day, List<EarningLine> paidBefore) {
        if (c.offer.terms.deduction().isNone()) {
            return base;
        }
        BigDecimal left = base;
        for (EarningLine line : paidBefore) {
            if (c.offer.terms.deduction().names(line.program(), line.key().offer()) && line.earned().minor() > 0) {
                Optional<DatedRate> rate = engine.rates().find(line.earned().currency(), c.offer.terms.currency(), day);
                if (rate.isEmpty()) {
                    c.note(Rule.BASE_DEDUCTION, line.key().offer(), null, null, null, Reason.NO_RATE);
                    return null;
                }
                left = left.subtract(FactValue.decimal(line.earned()).multiply(rate.get().rate()));
                c.note(Rule.BASE_DEDUCTION, line.key().offer(), null, null, null, null, Input.of("base", base),
                        Input.of("left", left));
            }
        }
        return left.max(BigDecimal.ZERO);
    }

    private static String scopeOf(Formula formula, Fact fact) {
        String name = switch (formula.scope()) {
            case DEAL -> fact.subject().deal() == null ? fact.externalId() : fact.subject().deal();
            case PERSON -> fact.subject().person();
            default -> "";
        };
        return name == null ? "" : name;
    }
}

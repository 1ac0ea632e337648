package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Money;

/**
 * What incentives have used of a sale's margin. Room is net less cost, less the share of net that must be kept, less all incentives
 * so far (vector V15); whoever comes first by priority is paid first. Offers without a floor use the margin too.
 */
final class MarginBook {

    private final String partner;
    private final Map<String, BigDecimal> ofDeals = new HashMap<>();
    private BigDecimal ofFact = BigDecimal.ZERO;

    MarginBook(String partner) {
        this.partner = partner;
    }

    /** A new fact begins. */
    void begin() {
        ofFact = BigDecimal.ZERO;
    }

    /** Reduces the candidate to what the margin carries. */
    void limit(Candidate c, Fact fact) {
        MarginFloor floor = c.offer.terms.floor();
        if (floor == null) {
            return;
        }
        Money before = c.amount;
        Economics numbers = fact.value().economics();
        if (numbers == null || numbers.cost() == null) {
            if (floor.unknownCost() == MarginFloor.UnknownCost.BLOCK) {
                c.reduce(c.offer.zero(), Outcome.BLOCKED_MARGIN, Reason.NO_ECONOMICS);
            }
            c.note(Rule.MARGIN_FLOOR, c.offer.label, null, before, c.amount, Reason.COST_UNKNOWN,
                    Input.of("floor", floor.minimum()));
            return;
        }
        BigDecimal net = FactValue.decimal(numbers.net());
        BigDecimal room = net.subtract(FactValue.decimal(numbers.cost())).subtract(floor.minimum().multiply(net))
                .subtract(used(fact)).max(BigDecimal.ZERO);
        Money carries = new Money(room.multiply(c.asked.rate())
                .movePointRight(c.offer.terms.currency().minorDigits()).setScale(0, RoundingMode.DOWN).longValueExact(),
                c.offer.terms.currency());
        Money allowed = c.formula instanceof CollaborationSplit split
                ? split.shareOf(partner, c.whole.min(carries), fact.participants())
                : carries;
        c.reduce(before.min(allowed), Outcome.BLOCKED_MARGIN, Reason.BELOW_FLOOR);
        if (c.trace != null) {
            c.note(Rule.MARGIN_FLOOR, c.offer.label, null, before, c.amount,
                    c.amount.equals(before) ? null : Reason.BELOW_FLOOR, Input.of("net", net),
                    Input.of("cost", FactValue.decimal(numbers.cost())), Input.of("floor", floor.minimum()),
                    Input.of("left", carries));
        }
    }

    private BigDecimal used(Fact fact) {
        Economics numbers = fact.value().economics();
        BigDecimal elsewhere = numbers.elsewhere() == null ? BigDecimal.ZERO : FactValue.decimal(numbers.elsewhere());
        return elsewhere.add(isOfDeal(fact) ? ofDeals.getOrDefault(fact.subject().deal(), BigDecimal.ZERO) : ofFact);
    }

    /** Notes what the candidate costs the vendor: of a split, the whole. */
    void use(Candidate c, Fact fact) {
        if (fact.value().economics() == null || c.amount.minor() == 0) {
            return;
        }
        boolean shared = c.formula instanceof CollaborationSplit && c.calculated.minor() > 0;
        BigDecimal cost = FactValue.decimal(c.amount);
        if (shared) {
            cost = cost.multiply(FactValue.decimal(c.whole)).divide(FactValue.decimal(c.calculated),
                    MathContext.DECIMAL128);
        }
        BigDecimal rate = c.asked.rate();
        BigDecimal inFactCurrency = rate.equals(BigDecimal.ONE) ? cost : cost.divide(rate, MathContext.DECIMAL128);
        if (isOfDeal(fact)) {
            ofDeals.merge(fact.subject().deal(), inFactCurrency, BigDecimal::add);
        } else {
            ofFact = ofFact.add(inFactCurrency);
        }
    }

    private static boolean isOfDeal(Fact fact) {
        return fact.value().economics().breadth() == Economics.Breadth.DEAL && fact.subject().deal() != null;
    }
}

package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** Who holds a stacking group and what it has paid, for the fact at hand and for the deals so far. */
final class StackingBook {

    /** What a group has paid. */
    private static final class Use {
        private String holder;
        private BigDecimal paid = BigDecimal.ZERO;
    }

    private final ExchangeRates rates;
    private final Map<String, Use> ofFact = new HashMap<>();
    private final Map<String, Use> ofDeals = new HashMap<>();
    private final Map<String, String> best = new HashMap<>();

    StackingBook(ExchangeRates rates) {
        this.rates = rates;
    }

    /** A new fact begins. */
    void begin() {
        ofFact.clear();
        best.clear();
    }

    boolean knowsBest(String group) {
        return best.containsKey(group);
    }

    void best(String group, String offer) {
        best.put(group, offer);
    }

    /** @return the amount in another currency, exact; empty without a rate */
    Optional<BigDecimal> in(Currency currency, Money amount, LocalDate day) {
        return rates.find(amount.currency(), currency, day)
                .map(rate -> FactValue.decimal(amount).multiply(rate.rate()));
    }

    /** Reduces the candidate to what its group lets it pay. */
    void limit(Candidate c, Fact fact, LocalDate day) {
        StackingGroup group = c.offer.terms.stacking();
        if (group == null) {
            return;
        }
        Money before = c.amount;
        switch (group.mode()) {
            case EXCLUSIVE -> {
                String holder = use(group, fact).holder;
                if (holder != null && !holder.equals(c.offer.id())) {
                    exclude(c, Reason.LOST_TO_PRIORITY);
                }
            }
            case BEST_OF -> {
                if (!c.offer.id().equals(best.get(group.code()))) {
                    exclude(c, Reason.LOST_TO_LARGER);
                }
            }
            case ADDITIVE -> fill(c, group, fact, day);
        }
        if (c.trace != null) {
            String holder = group.mode() == StackingGroup.Mode.BEST_OF
                    ? best.get(group.code())
                    : use(group, fact).holder;
            Reason why = c.amount.equals(before) ? null : c.shortfalls.get(c.shortfalls.size() - 1).reason();
            c.note(Rule.STACKING, group.code(), null, before, c.amount, why, Input.of("mode", group.mode().name()),
                    holder == null ? Input.of("paid", use(group, fact).paid) : Input.of("holder", holder));
        }
    }

    private static void exclude(Candidate c, Reason why) {
        c.reduce(c.offer.zero(), Outcome.EXCLUDED_STACKING, why);
    }

    private void fill(Candidate c, StackingGroup group, Fact fact, LocalDate day) {
        Currency currency = currencyOf(group, fact);
        Optional<BigDecimal> asked = currency == null ? Optional.empty() : in(currency, c.amount, day);
        if (asked.isEmpty()) {
            c.reduce(c.offer.zero(), Outcome.NO_RATE, Reason.NO_RATE);
            return;
        }
        BigDecimal room = limit(group, fact).subtract(use(group, fact).paid).max(BigDecimal.ZERO);
        if (asked.get().compareTo(room) > 0) {
            BigDecimal share = FactValue.decimal(c.amount).multiply(room).divide(asked.get(), MathContext.DECIMAL128);
            c.reduce(new Money(share.movePointRight(c.amount.currency().minorDigits()).setScale(0, RoundingMode.DOWN)
                    .longValueExact(), c.amount.currency()), Outcome.EXCLUDED_STACKING, Reason.GROUP_LIMIT);
        }
    }

    private static Currency currencyOf(StackingGroup group, Fact fact) {
        return group.limit() != null ? group.limit().currency() : fact.value().currency();
    }

    private static BigDecimal limit(StackingGroup group, Fact fact) {
        if (group.limit() != null) {
            return FactValue.decimal(group.limit());
        }
        return fact.value().amount() == null
                ? BigDecimal.ZERO
                : FactValue.decimal(fact.value().amount()).multiply(group.limitRate());
    }

    /**
     * Notes what the candidate pays, so that the others of its group find it. An exclusive group is held by who would have paid,
     * whatever the margin left of it; an additive one counts what is paid.
     */
    void use(Candidate c, Fact fact, LocalDate day) {
        StackingGroup group = c.offer.terms.stacking();
        if (group == null) {
            return;
        }
        Use use = use(group, fact);
        if (group.mode() == StackingGroup.Mode.ADDITIVE) {
            use.paid = use.paid.add(in(currencyOf(group, fact), c.amount, day).orElseThrow());
        } else {
            use.holder = c.offer.id();
        }
    }

    private Use use(StackingGroup group, Fact fact) {
        String deal = fact.subject().deal();
        return group.reach() == StackingGroup.Reach.FACT || deal == null
                ? ofFact.computeIfAbsent(group.code(), code -> new Use())
                : ofDeals.computeIfAbsent(deal + '|' + group.code(), code -> new Use());
    }
}

package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.earning.fact.Item;
import io.concordat.core.earning.fact.Participant;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.fact.UnitPrices;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.money.Money;

/**
 * What one evaluation looks at.
 *
 * @param fact    the fact
 * @param day     the vendor's date of the fact
 * @param partner the partner's attributes of that day; {@code null} in a formula
 * @param totals  totals of scope and window; {@code null} in a condition
 * @param asked   what is known around the fact; {@code null} in a condition
 */
record RuleInput(Fact fact, LocalDate day, PartnerAttributes partner, Totals totals, FormulaCase asked) {

    static RuleInput of(Condition.Question question) {
        return new RuleInput(question.fact(), question.day(), question.partner(), null, null);
    }

    static RuleInput of(Totals totals, FormulaCase asked) {
        return new RuleInput(asked.fact(), asked.day(), null, totals, asked);
    }

    /** @return the number: in a formula in the offer's currency, in a condition in the fact's; {@code null} for {@code null} */
    Decimal money(Money amount) {
        return amount == null ? null : money(FactValue.decimal(amount));
    }

    Decimal money(BigDecimal amount) {
        return amount == null ? null : Decimal.of(asked == null ? amount : amount.multiply(asked.rate()));
    }

    Economics economics() {
        return fact.value().economics();
    }

    Decimal price(boolean upper) {
        UnitPrices prices = fact.value().prices();
        return prices == null ? null : money(upper ? prices.upper() : prices.lower());
    }

    /** @return the value of a product family; zero when the fact has nothing of it */
    Decimal amountOf(String family) {
        return money(fact.value().amountOf(Set.of(family), fact.subject().productFamily()));
    }

    /** @return the units of a product family; zero when the fact has nothing of it */
    Decimal quantityOf(String family) {
        return fact.value().touches(Set.of(family), fact.subject().productFamily())
                ? Decimal.of(fact.value().quantityOf(Set.of(family)))
                : Decimal.of(0);
    }

    List<String> families() {
        if (fact.value().items().isEmpty()) {
            return fact.subject().productFamily() == null ? List.of() : List.of(fact.subject().productFamily());
        }
        return fact.value().items().stream().map(Item::productFamily).distinct().toList();
    }

    List<String> roles() {
        return fact.participants().stream().map(Participant::role).distinct().toList();
    }
}

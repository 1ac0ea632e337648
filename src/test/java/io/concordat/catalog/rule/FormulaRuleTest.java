package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/** What formulas pay. */
class FormulaRuleTest {

    private static final CelRules RULES = new CelRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "5000                                                       | 5000",
            "min(total.volume * 0.08, 5000)                             | 4800.0000",
            "min(total.volume * 0.08, 4000.00)                          | 4000",
            "base * (1/8)                                               | 1500",
            "base / 3                                                   | 4000",
            "percent(3, total.volume) + (total.count >= 4 ? 500 : 0)    | 2300",
            "max(total.volume - figure.baseline, 0) * 0.05              | 2500",
            "total.volume >= figure.quota ? percent(6, base) : 0.01     | 720",
            "before.volume + before.quantity + before.count             | 3024",
            "total.quantity * quantity * rate                           | 240",
            "days(total.startedOn, fact.occurredOn)                     | 30",
            "has(figure.renewalDue) ? 1 : 2                             | 2",
            "-base                                                      | -12000",
            "fact.amountOf('CLOUD') * 0.1 + fact.quantityOf('SUPPORT')  | 902",
            "(fact.list - fact.net) * 0.5                               | 1500"})
    void aFormulaPays(String text, BigDecimal amount) {
        Award award = RULES.formula(text).award(RuleFacts.totals("60000.00"),
                RuleFacts.asked(RuleFacts.deal().build(), "12000.00"));

        assertThat(award.reason()).isNull();
        assertThat(award.amount()).isEqualByComparingTo(amount);
    }

    @Test
    void amountsOfTheFactAreInTheOffersCurrency() {
        Award award = RULES.formula("fact.amount + fact.amountOf('SUPPORT') + fact.upperPrice").award(
                RuleFacts.totals("1"), RuleFacts.asked(RuleFacts.deal().build(), "1", new BigDecimal("1.0837")));

        assertThat(award.amount()).isEqualByComparingTo(new BigDecimal("15110").multiply(new BigDecimal("1.0837")));
    }

    @Test
    void anAwardShowsWhatTheFormulaLookedAt() {
        Award award = RULES.formula("fact.kind == 'DEAL_WON' && has(figure.purchases) ? base : total.volume")
                .award(RuleFacts.totals("7.50"), RuleFacts.asked(RuleFacts.deal().build(), "12000.00"));

        assertThat(award.inputs()).containsExactly(Input.of("fact.kind", "DEAL_WON"),
                Input.of("figure.purchases", "not known"), Input.of("base", new BigDecimal("12000.00")),
                Input.of("total.volume", new BigDecimal("7.50")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "base / (total.count - 4)    | division by zero",
            "figure.renewalDue * 0.1     | figure.renewalDue is not known",
            "base * 1e12                 | the amount is larger than 100000000000000",
            "number(labels.none) * base  | '' is not a number"})
    void aFormulaThatCannotBeComputedPaysNothingAndSaysWhy(String text, String why) {
        Award award = RULES.formula(text).award(RuleFacts.totals("1"),
                RuleFacts.asked(RuleFacts.deal().build(), "12000.00"));

        assertThat(award).isEqualTo(Award.nothing(Reason.RULE_FAILED, Input.of("failure", why)));
    }
}

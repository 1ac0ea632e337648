package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.Condition;

/** What conditions say about a deal that tells everything, and about a fact that tells nothing. */
class ConditionRuleTest {

    private static final CelRules RULES = new CelRules();
    private static final Fact DEAL = RuleFacts.deal().build();

    @ParameterizedTest
    @ValueSource(strings = {
            "true", "!false", "fact.kind == 'DEAL_WON'", "fact.kind in [\"DEAL_WON\", 'RENEWED']",
            "fact.amount == 12000", "fact.amount == 12000.00", "fact.amount == 12000.000", "fact.amount != 12000.01",
            "fact.amount > 11999.99 && fact.amount <= 12e3", "fact.currency == 'EUR'", "fact.quantity == 12",
            "fact.list == 15000 && fact.net == 12000 && fact.cost == 7000",
            "fact.upperPrice - fact.lowerPrice == 14.5", "fact.families == ['CLOUD', 'SUPPORT']",
            "fact.partner == 'northwind' && fact.deal == 'd-1' && fact.customer == 'c-1' && fact.person == 'p-1'",
            "fact.productFamily == 'CLOUD' && fact.code == 'WON' && fact.registration == 'r-1'", "fact.influenced",
            "'INVOICE' in fact.evidence", "fact.roles.exists(role, role == 'INFLUENCED')",
            "partner.type == 'RESELLER' && partner.tier == 'GOLD' && partner.region == 'EMEA'",
            "size(partner.segments) == 2 && partner.segments.all(s, s in ['HEALTH', 'PUBLIC'])",
            "labels['channel'] == 'web' && labels.channel == 'web'", "labels['none'] == ''",
            "has(labels.seats) && !has(labels.none) && 'seats' in labels && !('none' in labels)",
            "number(labels['seats']) == 250", "fact.amountOf('CLOUD') == 9000 && fact.quantityOf('CLOUD') == 10",
            "fact.amountOf('OTHER') == 0 && fact.quantityOf('OTHER') == 0", "fact.occurredOn == date('2026-03-05')",
            "fact.occurredOn >= date('2026-01-01') && fact.occurredOn < date('2026-04-01')",
            "year(fact.occurredOn) == 2026 && month(fact.occurredOn) == 3 && dayOfMonth(fact.occurredOn) == 5",
            "days(date('2026-02-28'), fact.occurredOn) == 5", "has(fact.cost) && has(fact.deal) && has(partner.tier)",
            "fact.deal.startsWith('d') && fact.deal.endsWith('1') && fact.deal.contains('-')",
            "fact.amount > 5 ? fact.influenced : false", "0xFF == 255", "1e3 == 1000 && 1E-2 == 0.01",
            ".5 == 0.5 && -.5 == 0 - 0.5 && -5 == - 5", "5000 in [1, 5000.00]", "[1.50, 2] == [1.5, 2.0]",
            "// what counts\n fact.amount > 1 // at least\n && true", "'ä😀' != 'x' && 0.10 == 0.1"
    })
    void thisHoldsForTheDeal(String text) {
        assertThat(answer(text, DEAL)).isEqualTo(new Condition.Answer(true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0.1 + 0.2 == 0.3", "1.005 * 100 == 100.5", "0.1 * 3 == 0.3", "1 - 0.9 == 0.1", "4.35 * 100 == 435",
            "9007199254740993.0 - 9007199254740992.0 == 1", "99999999999999999999.0 + 1 == 100000000000000000000.0",
            "1000000 * 0.0000001 == 0.1", "10 / 4 == 2.5", "1 / 3 == 0.3333333333333333333333333333333333",
            "7 / 2 == 3.5", "round(2.675, 2) == 2.68", "round(-2.5, 0) == -3", "round(1234.5, 0) == 1235",
            "floor(-1.5) == -2 && ceil(-1.5) == -1", "percent(7.5, 200) == 15", "min(1, 0.5) == 0.5",
            "max(1, 2.50, 2) == 2.5", "abs(-0.10) == 0.1", "-(1 - 3) == 2", "3 - -2 == 5", "9223372036854775807 + 1 > 0"
    })
    void numbersAreExact(String text) {
        assertThat(answer(text, DEAL)).isEqualTo(new Condition.Answer(true, null));
    }

    @Test
    void theFirstPartThatIsFalseIsNamed() {
        assertThat(answer("fact.amount > 1 && (partner.tier == 'SILVER)' && true) && fact.influenced", DEAL))
                .isEqualTo(new Condition.Answer(false, "not met: partner.tier == 'SILVER)'"));
        assertThat(answer("fact.amount > 1 &&\n  // the big ones ( only\n  fact.amount >\n 20000", DEAL).explanation())
                .isEqualTo("not met: fact.amount > 20000");
        assertThat(answer("(fact.amount > 1 || false) && (fact.influenced && !fact.influenced)", DEAL).explanation())
                .isEqualTo("not met: !fact.influenced");
        assertThat(answer("'a && b' == 'a' && true", DEAL).explanation()).isEqualTo("not met: 'a && b' == 'a'");
    }

    @Test
    void whatIsNotKnownIsNotEligibleAndSaysWhatIsMissing() {
        assertThat(answer("true && fact.amount > 5", RuleFacts.bare()))
                .isEqualTo(new Condition.Answer(false, "fact.amount > 5: fact.amount is not known"));
        assertThat(answer("has(fact.amount) && fact.amount > 5", RuleFacts.bare()).explanation())
                .isEqualTo("not met: has(fact.amount)");
        assertThat(answer("fact.deal == '' && fact.currency == '' && size(fact.families) == 0", RuleFacts.bare())
                .holds()).isTrue();
    }

    @Test
    void aPartThatIsFalseDecidesEvenWhenAnotherIsNotKnown() {
        assertThat(answer("fact.amount > 5 && fact.kind == 'DEAL_WON'", RuleFacts.bare()).explanation())
                .isEqualTo("not met: fact.kind == 'DEAL_WON'");
        assertThat(answer("fact.amount > 5 || true", RuleFacts.bare()).holds()).isTrue();
        assertThat(answer("fact.amount > 5 || false", RuleFacts.bare()).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / 0 == 1", "fact.amount / (fact.quantity - 12) > 1", "number('x') == 1",
            "round(1, 17) == 1", "round(1, 0.5) == 1", "round(1, -1) == 1", "number(labels.channel) > 1"})
    void whatCannotBeComputedDoesNotHoldAndSaysWhy(String text) {
        assertThat(answer(text, DEAL).holds()).isFalse();
        assertThat(answer(text, DEAL).explanation()).startsWith(text + ": ").doesNotContain("cannot be evaluated");
    }

    @Test
    void theSameTextIsCompiledOnce() {
        assertThat(RULES.condition("fact.amount > 77")).isSameAs(RULES.condition("fact.amount > 77"));
        assertThat(RULES.formula("base * 0.77")).isSameAs(RULES.formula("base * 0.77"));
    }

    private static Condition.Answer answer(String text, Fact fact) {
        return RULES.condition(text).test(RuleFacts.question(fact));
    }
}

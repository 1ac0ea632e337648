package io.concordat.deal.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.RegistrationType;
import io.concordat.platform.input.MoneyValue;

class ReviewRuleTest {

    private static final RoutingFacts FACTS = new RoutingFacts("EMEA", "GOLD", Money.ofMinor(12_500_000, "EUR"),
            Set.of("ANALYTICS", "SOFTWARE"), RegistrationType.STANDARD, "DE", Verdict.POSSIBLE);

    @Test
    void aRuleWithoutConditionsMatchesEverything() {
        assertThat(rule(null, null, null, null, null, null, null, null).matches(FACTS)).isTrue();
    }

    @Test
    void eachConditionHoldsOrNot() {
        assertThat(rule(List.of("EMEA", "APAC"), null, null, null, null, null, null, null).matches(FACTS)).isTrue();
        assertThat(rule(List.of("APAC"), null, null, null, null, null, null, null).matches(FACTS)).isFalse();
        assertThat(rule(null, List.of("GOLD"), null, null, null, null, null, null).matches(FACTS)).isTrue();
        assertThat(rule(null, List.of("SILVER"), null, null, null, null, null, null).matches(FACTS)).isFalse();
        assertThat(rule(null, null, null, null, List.of("SOFTWARE"), null, null, null).matches(FACTS)).isTrue();
        assertThat(rule(null, null, null, null, List.of("SECURITY"), null, null, null).matches(FACTS)).isFalse();
        assertThat(rule(null, null, null, null, null, List.of(RegistrationType.STANDARD), null, null).matches(FACTS))
                .isTrue();
        assertThat(rule(null, null, null, null, null, null, List.of("DE", "AT"), null).matches(FACTS)).isTrue();
        assertThat(rule(null, null, null, null, null, null, List.of("AT"), null).matches(FACTS)).isFalse();
        assertThat(rule(null, null, null, null, null, null, null, List.of(Verdict.POSSIBLE)).matches(FACTS)).isTrue();
        assertThat(rule(null, null, null, null, null, null, null, List.of(Verdict.CLEAR)).matches(FACTS)).isFalse();
    }

    @Test
    void valuesAreInclusiveAndHoldInTheirOwnCurrencyAlone() {
        assertThat(between("125000.00", "EUR", "125000.00", "EUR").matches(FACTS)).isTrue();
        assertThat(between("125000.01", "EUR", null, null).matches(FACTS)).isFalse();
        assertThat(between(null, null, "124999.99", "EUR").matches(FACTS)).isFalse();
        assertThat(between("1.00", "USD", null, null).matches(FACTS)).isFalse();
        assertThat(between(null, null, "9999999.00", "USD").matches(FACTS)).isFalse();
    }

    @Test
    void allConditionsMustHold() {
        assertThat(rule(List.of("EMEA"), List.of("SILVER"), null, null, null, null, null, null).matches(FACTS))
                .isFalse();
    }

    @Test
    void whatIsNotKnownOfAPartnerIsNoneOfTheList() {
        RoutingFacts unknown = new RoutingFacts(null, null, FACTS.value(), Set.of(), RegistrationType.STANDARD, "DE",
                Verdict.CLEAR);

        assertThat(rule(List.of("EMEA"), null, null, null, null, null, null, null).matches(unknown)).isFalse();
        assertThat(rule(null, null, null, null, null, null, null, null).matches(unknown)).isTrue();
    }

    private static ReviewRule between(String least, String leastCurrency, String most, String mostCurrency) {
        return rule(null, null, least == null ? null : new MoneyValue(least, leastCurrency),
                most == null ? null : new MoneyValue(most, mostCurrency), null, null, null, null);
    }

    private static ReviewRule rule(List<String> regions, List<String> tiers, MoneyValue least, MoneyValue most,
            List<String> families, List<RegistrationType> types, List<String> countries, List<Verdict> verdicts) {
        return new ReviewRule("Rule", "QUEUE", regions, tiers, least, most, families, types, countries, verdicts);
    }
}

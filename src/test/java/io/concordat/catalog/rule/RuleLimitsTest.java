package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.trace.Reason;

/** Nobody can make a rule expensive. */
class RuleLimitsTest {

    private static final CelRules RULES = new CelRules();

    @Test
    void aLongTextIsRefused() {
        String text = "fact.amount > 1" + " ".repeat(4_000);

        assertThatThrownBy(() -> RULES.condition(text)).isInstanceOf(RuleFault.class)
                .hasMessage("A rule has at most 4000 characters.");
    }

    @Test
    void manyPartsAreRefused() {
        assertThatThrownBy(() -> RULES.condition(joined(" && ", "true", 400))).isInstanceOf(RuleFault.class)
                .hasMessageContaining("at most 600 parts");
        assertThat(RULES.condition(joined(" && ", "true", 200)).test(RuleFacts.question(RuleFacts.bare())).holds())
                .isTrue();
    }

    @Test
    void manyNumbersAreRefused() {
        String numbers = IntStream.range(0, 201).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        assertThatThrownBy(() -> RULES.condition("fact.amount in [" + numbers + "]")).isInstanceOf(RuleFault.class)
                .hasMessageContaining("at most 200 different numbers");
    }

    @Test
    void deepNestingIsRefusedWithoutExhaustingTheStack() {
        for (String open : List.of("(", "!(", "-(", "[", "abs(", "true ? (", "fact.")) {
            for (int times : new int[]{200, 600, 3_900 / open.length()}) {
                assertThatThrownBy(() -> RULES.condition(open.repeat(times) + "1")).isInstanceOf(RuleFault.class);
            }
        }
        assertThatThrownBy(() -> RULES.formula("(".repeat(1_500) + "1" + ")".repeat(1_500)))
                .isInstanceOf(RuleFault.class);
        assertThatThrownBy(() -> RULES.formula(joined(" + ", "base", 100))).isInstanceOf(RuleFault.class)
                .hasMessageContaining("nested too deeply");
        assertThat(RULES.formula("(".repeat(40) + "base" + ")".repeat(40))).isNotNull();
    }

    @Test
    void aNumberThatGrowsWithoutEndStops() {
        String product = joined(" * ", "base", 40);

        Award award = RULES.formula(product).award(RuleFacts.totals("1"),
                RuleFacts.asked(RuleFacts.bare(), "9".repeat(90)));

        assertThat(award.reason()).isEqualTo(Reason.RULE_FAILED);
        assertThat(award.inputs().get(0).text()).contains("more than 100 digits");
    }

    @Test
    void aNumberThatShrinksWithoutEndStops() {
        Award award = RULES.formula(joined(" * ", "base", 40)).award(RuleFacts.totals("1"),
                RuleFacts.asked(RuleFacts.bare(), "0.000000001"));

        assertThat(award.reason()).isEqualTo(Reason.RULE_FAILED);
    }

    @Test
    void aValueFromOutsideThatIsTooLongStops() {
        assertThat(RULES.formula("base + 1")
                .award(RuleFacts.totals("1"), RuleFacts.asked(RuleFacts.bare(), "1e1000000")).reason())
                .isEqualTo(Reason.RULE_FAILED);
        assertThat(RULES.condition("number(labels.x) > 1").test(RuleFacts.question(
                FactBuilder.fact(RuleFacts.bare().kind(), "f", "p", RuleFacts.bare().occurredAt())
                        .label("x", "1e999999999").build()))
                .explanation()).contains("more than 100 digits");
    }

    @Test
    void listsThatAreTooLongEndTheEvaluation() {
        FactBuilder fact = RuleFacts.deal();
        IntStream.range(0, 5_000).forEach(i -> fact.evidence("PROOF-" + i));

        var answer = RULES.condition("fact.evidence.all(proof, proof != 'x')")
                .test(RuleFacts.question(fact.build()));

        assertThat(answer.holds()).isFalse();
        assertThat(answer.explanation()).endsWith("it takes more than 1000 steps");
    }

    @Test
    void roundingAndQuotientsStayExactEnough() {
        Award award = RULES.formula("base / 3 * 3").award(RuleFacts.totals("1"),
                RuleFacts.asked(RuleFacts.bare(), "100.00"));

        assertThat(award.amount().setScale(16, java.math.RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal("100"));
    }

    private static String joined(String operator, String part, int times) {
        return String.join(operator, Collections.nCopies(times, part));
    }
}

package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Condition;

/** Rules against plain arithmetic, against facts that tell nothing, and on many threads. */
class RuleRobustnessTest {

    private static final CelRules RULES = new CelRules();

    /** A term as text and the value that plain arithmetic gives it. */
    private record Term(String text, BigDecimal value) {
    }

    @Test
    void anyArithmeticGivesWhatExactDecimalsGive() {
        Random random = new Random(4);
        FormulaCase asked = RuleFacts.asked(RuleFacts.bare(), "12000.00");
        for (int i = 0; i < 3_000; i++) {
            Term term = term(random, 4);

            Award award = RULES.formula(term.text).award(RuleFacts.totals("1"), asked);

            assertThat(award.amount()).as(term.text).isEqualByComparingTo(term.value);
        }
    }

    private static Term term(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            String text = number(random);
            return random.nextInt(6) == 0
                    ? new Term("base", new BigDecimal("12000.00"))
                    : new Term(text, new BigDecimal(text));
        }
        Term left = term(random, depth - 1);
        Term right = term(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> new Term("(" + left.text + " + " + right.text + ")", left.value.add(right.value));
            case 1 -> new Term("(" + left.text + " - " + right.text + ")", left.value.subtract(right.value));
            case 2 -> new Term("(" + left.text + " * 0.5)", left.value.multiply(new BigDecimal("0.5")));
            case 3 -> new Term("(" + left.text + " / 7.25)",
                    left.value.divide(new BigDecimal("7.25"), MathContext.DECIMAL128));
            case 4 -> new Term("min(" + left.text + ", " + right.text + ")", left.value.min(right.value));
            case 5 -> new Term("(" + left.text + " < " + right.text + " ? " + left.text + " : " + right.text + ")",
                    left.value.compareTo(right.value) < 0 ? left.value : right.value);
            default -> new Term("-(" + left.text + ")", left.value.negate());
        };
    }

    private static String number(Random random) {
        String digits = Integer.toString(random.nextInt(1_000_000));
        return switch (random.nextInt(4)) {
            case 0 -> digits;
            case 1 -> digits + "." + random.nextInt(100_000);
            case 2 -> "-" + digits + ".0" + random.nextInt(1000);
            default -> digits + "e-" + random.nextInt(6);
        };
    }

    @Test
    void everyNameCanBeAskedOfAFactThatTellsNothing() {
        Fact bare = RuleFacts.bare();
        FormulaCase asked = new FormulaCase(bare, RuleFacts.DAY, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE,
                Totals.ZERO, RuleFacts.DAY, figure -> null);
        Condition.Question question = new Condition.Question(bare, RuleFacts.DAY, PartnerAttributes.UNKNOWN);
        for (RuleVariable variable : RuleVariables.ALL.values()) {
            String test = test(variable);
            if (variable.isIn(RuleVariable.Where.CONDITION)) {
                assertThatCode(() -> RULES.condition(test).test(question)).as(test).doesNotThrowAnyException();
            }
            if (variable.isIn(RuleVariable.Where.FORMULA)) {
                assertThatCode(() -> RULES.formula(test + " ? 1 : 2").award(Totals.ZERO, asked)).as(test)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static String test(RuleVariable variable) {
        String name = variable.name();
        return switch (variable.type()) {
            case BOOL -> name;
            case DECIMAL -> name + " > 0";
            case STRING -> name + " == ''";
            case DATE -> name + " > date('2026-01-01')";
            case STRINGS -> "size(" + name + ") == 0 && !" + name + ".exists(x, x == '')";
            case LABELS -> "labels['x'] == '' && !has(labels.x)";
            case FACT -> "fact.amountOf('x') == 0 && fact.quantityOf('x') == 0";
        };
    }

    @Test
    void manyThreadsShareAProgram() throws Exception {
        Condition condition = RULES
                .condition("fact.amount > 5000 && partner.tier in ['GOLD'] && labels.channel == 'web'"
                        + " && fact.roles.exists(r, r == 'SOURCED')");
        Condition.Question yes = RuleFacts.question(RuleFacts.deal().build());
        Condition.Question no = RuleFacts.question(RuleFacts.deal().label("channel", "shop").build());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int odd = thread % 2;
                tasks.add(() -> {
                    int right = 0;
                    for (int i = 0; i < 5_000; i++) {
                        boolean even = i % 2 == odd;
                        right += condition.test(even ? yes : no).holds() == even ? 1 : 0;
                    }
                    return right;
                });
            }
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(5_000);
            }
        } finally {
            threads.shutdown();
        }
    }
}

package io.concordat.catalog.rule;

import java.time.LocalDate;
import java.util.Set;

import com.sun.management.ThreadMXBean;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Condition;

/** Measures by hand what rules cost: the first compilation, later ones, an evaluation and its allocations. */
public final class RuleCost {

    private static final String CONDITION = "fact.kind == \"DEAL_WON\" && fact.amount >= 5000"
            + " && partner.tier in [\"GOLD\", \"PLATINUM\"]";
    private static final int ROUNDS = 2_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) java.lang.management.ManagementFactory
            .getThreadMXBean();

    private RuleCost() {
    }

    public static void main(String[] arguments) {
        long heap = usedHeap();
        long start = System.nanoTime();
        CelRules rules = new CelRules();
        Condition condition = rules.condition(CONDITION);
        System.out.printf("first rule %d ms, heap %d KiB%n", (System.nanoTime() - start) / 1_000_000,
                (usedHeap() - heap) / 1024);
        for (int round = 0; round < 5; round++) {
            int from = round * 200;
            measure("compile", 200, i -> rules.condition(CONDITION + " && fact.quantity > " + (from + i)));
        }
        heap = usedHeap();
        for (int i = 0; i < 500; i++) {
            rules.condition(CONDITION + " && fact.quantity < " + i);
        }
        System.out.printf("a remembered rule keeps %d bytes%n", (usedHeap() - heap) / 500);
        Fact fact = RuleFacts.deal().build();
        Condition.Question yes = question(fact, "GOLD");
        Condition.Question no = question(RuleFacts.deal(FactKind.RENEWED).build(), "GOLD");
        CustomFormula formula = rules.formula("min(total.volume * 0.08, 5000)");
        FormulaCase asked = RuleFacts.asked(fact, "12000.00");
        Totals totals = RuleFacts.totals("12000.00");
        for (int round = 0; round < 4; round++) {
            measure("three parts, true", ROUNDS, i -> condition.test(yes));
            measure("three parts, first false", ROUNDS, i -> condition.test(no));
            measure("formula", ROUNDS, i -> formula.award(totals, asked));
        }
    }

    private static Condition.Question question(Fact fact, String tier) {
        return new Condition.Question(fact, LocalDate.of(2026, 3, 5),
                new PartnerAttributes("RESELLER", tier, "EMEA", Set.of("HEALTH")));
    }

    private static void measure(String what, int times, java.util.function.IntConsumer body) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            body.accept(i);
        }
        long nanos = System.nanoTime() - start;
        System.out.printf("%s: %d ns, %d bytes%n", what, nanos / times,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / times);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

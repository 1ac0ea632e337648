package io.concordat.earning.evaluation;

import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EvaluationTest.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.core.earning.terms.BudgetReference;
import io.concordat.support.Units;

/** How often an evaluation goes to the database; begin and commit count. */
@QuarkusTest
class EvaluationStatementsTest {

    /** Reading the partner, drawing from a budget, writing, posting, and the unit of work around it. */
    private static final int OF_AN_EVALUATION = 32;

    private EarningStory story;

    @BeforeEach
    void aVendor() {
        story = new EarningStory();
    }

    @Test
    void anEvaluationTakesAsManyStatementsForFortyFactsAsForOne() {
        story.offers(percent("FIVE", "0.05")
                .budget(new BudgetReference(story.budget("Growth", "1000.00").toString(), false)).build());
        UUID one = story.partner();
        UUID many = story.partner();
        story.record(fact(one, "INVOICED", "inv-0", "2026-03-02", "100.00"));
        for (int i = 1; i <= 40; i++) {
            story.record(fact(many, "INVOICED", "inv-" + i, "2026-03-02", "100.00"));
        }

        int ofOne = statements(one);
        int ofMany = statements(many);

        assertThat(ofMany).isEqualTo(ofOne).isLessThanOrEqualTo(OF_AN_EVALUATION);
        assertThat(story.earned(many)).isEqualTo(20_000);
        story.requireConsistency();
    }

    private int statements(UUID partner) {
        StatementLog log = StatementLog.ofTheTests();
        Evaluations evaluations = Arc.container().instance(Evaluations.class).get();
        List<List<Statement>> transactions = log.transactionsDuring(
                () -> Units.in(story.vendor, unit -> evaluations.evaluateDue(unit, partner)));
        return transactions.stream().filter(statements -> statements.stream()
                .anyMatch(statement -> statement.sql().contains("earning_entry"))).mapToInt(List::size).sum();
    }
}

package io.concordat.earning.evaluation;

import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EvaluationTest.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.terms.BudgetReference;
import io.concordat.earning.due.DuePartners;
import io.concordat.support.OwnerSql;
import io.concordat.support.Sql;

/** An evaluation that PostgreSQL breaks off because of a deadlock. */
@QuarkusTest
class EvaluationDeadlockTest {

    private static final String WAITING = """
            select count(*) from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'""";
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @Test
    void anEvaluationThatLosesADeadlockIsDoneAgainAtOnce() {
        EarningStory story = new EarningStory();
        UUID partner = story.partner();
        UUID budget = story.budget("Growth", "1000.00");
        story.offers(percent("FIVE", "0.05").budget(new BudgetReference(budget.toString(), false)).build());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        Sql.asNobody("""
                insert into due_work (vendor_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
                on conflict do nothing""", story.vendor.id(), DuePartners.EVALUATION, partner,
                Instant.now().atOffset(ZoneOffset.UTC));
        CompletableFuture<?>[] evaluation = new CompletableFuture<?>[1];

        OwnerSql.holding(story.vendor.id(), "select from budget where id = '" + budget + "' for update", held -> {
            evaluation[0] = CompletableFuture.runAsync(EarningStory::run);
            awaitOneThatWaits();
            // The evaluation holds the partner and waits for the budget. This is only had once it was broken off.
            held.accept("select pg_advisory_xact_lock(hashtextextended('earning:%s', %d))".formatted(partner,
                    story.vendor.id()));
        });
        evaluation[0].join();

        assertThat(story.waiting()).as("evaluations that wait after one round of background work").isZero();
        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
        story.requireConsistency();
    }

    private static void awaitOneThatWaits() {
        long begin = System.nanoTime();
        while (((Number) Sql.asNobody(WAITING).get(0)[0]).longValue() == 0) {
            assertThat(System.nanoTime() - begin).as("nobody waits for the budget").isLessThan(PATIENCE_NANOS);
        }
    }
}

package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.concordat.bench.Rest.Answer;
import io.concordat.platform.security.Role;

/**
 * Callers that record facts without a break, each again and again until it is answered, while a budget pays what they earn. Checks in
 * the end that every acknowledged fact was evaluated once: what was earned, the positions, the ledger and the budget say the same.
 */
final class FactWriters {

    private static final int PARTNERS = 3;
    private static final long PAUSE_MILLIS = 20;
    private static final BigDecimal EARNED = new BigDecimal("5.00");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WAITING = "select count(*) from earning_due where vendor_id = ?";
    private static final String EVALUATED = """
            select count(*) || '/' || count(distinct fact) || '/' || coalesce(max(entries), 0) from earning where vendor_id = ?""";
    /** Statements in the middle of an evaluation's transaction. */
    private static final String EVALUATING = """
            select count(*) from pg_stat_activity where xact_start is not null and pid <> pg_backend_pid() and ? > 0
               and query ~ 'earning_(entry|position|pool|draw)'""";

    private final BenchProgram program;
    private final Supplier<Database> database;
    private final List<UUID> partners;
    private final String budget;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** @param database looked up anew each time, since a server that was started again has another port */
    FactWriters(BenchProgram program, Supplier<Database> database) {
        this.program = program;
        this.database = database;
        partners = Stream.generate(program::partner).limit(PARTNERS).map(CompletableFuture::join).toList();
        String id = post("/v1/programs", Role.PROGRAM_ADMIN,
                Map.of("code", "FACTS", "name", "Facts", "offerNoticeDays", 0)).expect(201).text("id");
        partners.forEach(partner -> post("/v1/programs/" + id + "/enrollments", Role.CHANNEL_MANAGER,
                Map.of("partnerId", partner)).expect(201));
        budget = post("/v1/budgets", Role.FINANCE,
                Map.of("programId", id, "name", "Facts", "amount", Map.of("amount", "1000000.00", "currency", "EUR"),
                        "startsOn", LocalDate.now().minusDays(1).toString(), "endsOn",
                        LocalDate.now().plusDays(2).toString()))
                .expect(201).text("id");
        BenchOffers.publish(program.rest(), program::token, id, "FACTS", """
                {"type": "COMMISSION", "objective": "VOLUME", "currency": "EUR", "trigger": {"kinds": ["INVOICED"]},
                 "segments": [{"code": "ALL", "formula": {"percent": {"ratePercent": "5"}}}],
                 "budget": {"budgetId": "%s"}}""".formatted(budget));
    }

    void start() {
        for (UUID partner : partners) {
            Thread thread = new Thread(() -> write(partner), "fact-writer");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Lets every caller finish the fact that it has begun. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Waits for the middle of an evaluation. @return whether there was one in time */
    boolean awaitEvaluation() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < Duration.ofSeconds(5).toNanos()) {
            if (!database.get().column(program.vendorId(), EVALUATING, program.vendorId()).contains("0")) {
                return true;
            }
        }
        return false;
    }

    /** @return what everything came to, after all of it was found to say the same */
    String check() {
        long begin = System.nanoTime();
        while (!database.get().column(program.vendorId(), WAITING, program.vendorId()).contains("0")) {
            assertThat(System.nanoTime() - begin).as("wait for evaluations").isLessThan(PATIENCE.toNanos());
            Pause.millis(PAUSE_MILLIS);
        }
        assertThat(unexpected).as("answers to facts").isEmpty();
        int facts = acknowledged.size();
        assertThat(database.get().column(program.vendorId(), EVALUATED, program.vendorId()))
                .as("earnings / facts / most entries of one").containsExactly(facts + "/" + facts + "/1");
        EarningSums sums = new EarningSums(program.rest(), program::token);
        BigDecimal owed = partners.stream().map(sums::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(owed).isEqualByComparingTo(EARNED.multiply(BigDecimal.valueOf(facts)))
                .isEqualByComparingTo(sums.held(budget));
        sums.requireIntactLedger();
        return "facts acknowledged %d, each evaluated once; %s EUR earned = positions = ledger = budget".formatted(
                facts,
                owed.toPlainString());
    }

    private void write(UUID partner) {
        while (!stopping) {
            String name = UUID.randomUUID().toString();
            Map<String, Object> fact = Map.of("externalId", name, "kind", "INVOICED", "partnerId", partner,
                    "occurredAt", Instant.now().toString(), "amount",
                    Map.of("amount", "100.00", "currency", "EUR"));
            Answer answer = once(fact);
            while (answer == null || answer.status() == 503) {
                Pause.millis(PAUSE_MILLIS);
                answer = once(fact);
            }
            if (answer.status() / 100 == 2) {
                acknowledged.add(name);
            } else {
                unexpected.add(answer.toString());
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private Answer once(Object fact) {
        return program.rest().send("POST", "/v1/facts", program.token(Role.INTEGRATION), null, fact)
                .exceptionally(failure -> null).join();
    }

    private Answer post(String path, Role role, Object body) {
        return program.rest().call("POST", path, program.token(role), UUID.randomUUID().toString(), body);
    }
}

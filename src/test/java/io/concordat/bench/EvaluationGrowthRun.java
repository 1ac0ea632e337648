package io.concordat.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/**
 * What it costs to evaluate one more fact of a partner that has many already, all of one offer's period. Prints time until the fact
 * is evaluated, the service's processor time, and memory by the log of the collector.
 *
 * <pre>./mvnw verify -Pbench -Dbench=EvaluationGrowthRun [-Dbench.facts=50000]</pre>
 */
class EvaluationGrowthRun {

    private static final int[] SIZES = {2_500, 10_000, 50_000};
    private static final int SLICE = 2_500;
    private static final int ROUNDS = 5;
    private static final int MILLIS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WAITING = "select count(*) from earning_due where vendor_id = ?";
    private static final String ASK = """
            insert into due_work (vendor_id, kind, subject_id, due_at)
            select distinct vendor_id, 'earning-evaluation', partner_id, now() from earning_due where vendor_id = ?
            on conflict do nothing returning 1""";

    @Test
    void oneMoreFactIsEvaluated() {
        int most = Integer.getInteger("bench.facts", 50_000);
        CollectorLog collector = new CollectorLog(Path.of("target", "bench-growth-gc.log"));
        Map<String, String> environment = new HashMap<>(collector.environment());
        environment.put("CONCORDAT_DUE_WORK_EVERY", "1s");
        try (PackagedService service = PackagedService.startFresh("evaluation-growth", environment)) {
            Database database = Database.in(service.dataDir());
            BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), database,
                    Map.of());
            EarningLoad load = new EarningLoad(program, database, 1);
            UUID partner = load.load(1, SLICE);
            int facts = SLICE;
            evaluate(database, program, load, partner, "begin");
            for (int size : SIZES) {
                while (facts < Math.min(size, most)) {
                    load.more(SLICE);
                    facts += SLICE;
                    evaluate(database, program, load, partner, "slice-" + facts);
                }
                measure(service, collector, database, program, load, partner, facts);
            }
        }
    }

    private static void measure(PackagedService service, CollectorLog collector, Database database,
            BenchProgram program, EarningLoad load, UUID partner, int facts) {
        int mark = collector.mark();
        Duration cpu = service.cpu();
        long shortest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            shortest = Math.min(shortest, evaluate(database, program, load, partner, "one-" + facts + "-" + round));
        }
        System.out.printf("one more fact behind %d: at best %d ms with the wait for the second's round, "
                + "%d ms of processor each; %s; resident %d MiB%n", facts, shortest,
                service.cpu().minus(cpu).toMillis() / ROUNDS, collector.since(mark), service.residentMebibytes());
    }

    /** @return milliseconds until nothing waits */
    private static long evaluate(Database database, BenchProgram program, EarningLoad load, UUID partner,
            String name) {
        long begin = System.nanoTime();
        load.fact(partner, name);
        database.column(program.vendorId(), ASK, program.vendorId());
        while (!database.column(program.vendorId(), WAITING, program.vendorId()).contains("0")) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not evaluated in time; see target/bench/evaluation-growth.log");
            }
            Pause.millis(MILLIS);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }
}

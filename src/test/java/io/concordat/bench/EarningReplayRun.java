package io.concordat.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;

/**
 * Replays 100,000 facts against the packaged service: many partners with some facts each, and one partner with all of them, under
 * five offers. Prints facts per second, memory by the log of the collector, and statements.
 *
 * <pre>./mvnw verify -Pbench -Dbench=EarningReplayRun [-Dbench.facts=100000] [-Dbench.each=20]</pre>
 */
class EarningReplayRun {

    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;

    @Test
    void aPeriodIsReplayed() {
        int facts = Integer.getInteger("bench.facts", 100_000);
        int each = Integer.getInteger("bench.each", 20);
        CollectorLog collector = new CollectorLog(Path.of("target", "bench-replay-gc.log"));
        Map<String, String> environment = new HashMap<>(collector.environment());
        // Nothing is evaluated beside the replays.
        environment.put("CONCORDAT_DUE_WORK_EVERY", "3600s");
        try (PackagedService service = PackagedService.startFresh("earning-replay", environment)) {
            Database database = Database.in(service.dataDir());
            BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), database,
                    Map.of());
            EarningLoad load = new EarningLoad(program, database, 5);
            UUID one = load.load(1, facts);
            measure(service, collector, program, load, "one partner, " + facts + " facts", List.of(one));
            load.load(facts / each, each);
            measure(service, collector, program, load,
                    facts / each + " partners, " + each + " facts each, and the one with " + facts, null);
        }
    }

    private static void measure(PackagedService service, CollectorLog collector, BenchProgram program,
            EarningLoad load, String what, List<UUID> partners) {
        Map<String, Object> input = new HashMap<>(
                Map.of("from", load.year() + "-01-01", "until", load.year() + "-12-31"));
        if (partners != null) {
            input.put("partnerIds", partners);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            int mark = collector.mark();
            Duration cpu = service.cpu();
            long begin = System.nanoTime();
            String[] lines = new String(program.rest().call("POST", "/v1/earning-replays",
                    program.token(Role.AUDITOR), null, input).expect(200).body(), StandardCharsets.UTF_8).split("\n");
            double seconds = (System.nanoTime() - begin) / NANOS;
            String totals = lines[lines.length - 1];
            long folded = Long.parseLong(totals.replaceAll(".*\"facts\":(\\d+).*", "$1"));
            System.out.printf("%s, round %d: %.1f s, %.0f facts/s, %.1f µs of processor a fact; %s; resident %d MiB%n",
                    what, round, seconds, folded / seconds,
                    service.cpu().minus(cpu).toNanos() / 1e3 / folded, collector.since(mark),
                    service.residentMebibytes());
            System.out.println("  " + totals);
        }
        StatementLog log = new StatementLog(service.dataDir());
        long statements = log.transactionsDuring(() -> program.rest().call("POST", "/v1/earning-replays",
                program.token(Role.AUDITOR), null, input).expect(200)).stream().mapToLong(List::size).sum();
        System.out.printf("%s: %d statements with begin and commit%n", what, statements);
    }
}

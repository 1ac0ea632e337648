package io.concordat.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The race for a nearly exhausted budget and nearly used caps against the packaged service, at full length.
 *
 * <pre>./mvnw verify -Pbench -Dbench=EarningRaceRun [-Dbench.rounds=100] [-Dbench.parallel=50]</pre>
 *
 * Fails at the first round in which a cent too much or too little is granted, or anything does not add up.
 */
class EarningRaceRun {

    private static final int PARTNERS = 7;
    private static final String WAITING = "select count(*) from earning_due where vendor_id = ?";
    /** What the bell asks for within a second; the rounds need not wait for it. */
    private static final String ASK = """
            insert into due_work (vendor_id, kind, subject_id, due_at)
            select distinct vendor_id, 'earning-evaluation', partner_id, now() from earning_due where vendor_id = ?
            on conflict do nothing returning 1""";
    private static final int MILLIS = 100;

    @Test
    void nothingIsOverdrawnAndNothingIsLost() {
        int rounds = Integer.getInteger("bench.rounds", 100);
        int parallel = Integer.getInteger("bench.parallel", 50);
        try (PackagedService service = PackagedService.startFresh("earning-race",
                Map.of("CONCORDAT_DUE_WORK_EVERY", "1s"))) {
            Database database = Database.in(service.dataDir());
            BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), database,
                    Map.of());
            List<UUID> partners = Stream.generate(program::partner).limit(PARTNERS).map(CompletableFuture::join)
                    .toList();
            EarningRace race = new EarningRace(program.rest(), program::token, partners, () -> {
                while (!database.column(program.vendorId(), WAITING, program.vendorId()).contains("0")) {
                    database.column(program.vendorId(), ASK, program.vendorId());
                    Pause.millis(MILLIS);
                }
            });
            long begin = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                race.round(parallel);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            BigDecimal earned = race.everythingAddsUp();
            System.out.printf(
                    "%d rounds of %d facts at once by %d partners under a budget and two shared caps, nearly used up: "
                            + "never a cent over, none lost; %s EUR earned = positions = ledger (%.1f s)%n",
                    rounds, parallel, PARTNERS, earned.toPlainString(), seconds);
        }
    }
}

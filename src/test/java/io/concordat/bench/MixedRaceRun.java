package io.concordat.bench;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;

/**
 * Registrations, approvals, conflicts and extensions at once against the packaged service: half of the rounds under a policy
 * that approves at once, half under one that lets every registration be reviewed.
 *
 * <pre>./mvnw verify -Pbench -Dbench=MixedRaceRun [-Dbench.rounds=200] [-Dbench.parallel=50]</pre>
 *
 * Fails at the first round after which anything is broken, or in which anything but 200, 201, 409 or 412 is answered.
 */
class MixedRaceRun {

    private static final int PARTNERS = 10;

    @Test
    void nothingIsBrokenByWhatHappensAtOnce() {
        int rounds = Integer.getInteger("bench.rounds", 200);
        int parallel = Integer.getInteger("bench.parallel", 50);
        try (PackagedService service = PackagedService.startFresh("mixed-race", Map.of())) {
            Database database = Database.in(service.dataDir());
            for (boolean approveClear : new boolean[]{true, false}) {
                BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()),
                        database,
                        Map.of("approveClear", approveClear));
                Map<UUID, String> partners = Stream.generate(program::partner).limit(PARTNERS)
                        .map(CompletableFuture::join).collect(Collectors.toMap(id -> id, program::partnerToken));
                MixedRace race = new MixedRace(program.rest(), database, program.vendorId(), partners,
                        program.token(Role.CHANNEL_MANAGER), 20_261_122);
                long begin = System.nanoTime();
                for (int round = 0; round < rounds / 2; round++) {
                    race.round(parallel);
                }
                System.out.printf("%d rounds of %d at once, %s: nothing broken (%.0f ms a round)%n%s%n", rounds / 2,
                        parallel, approveClear ? "approved at once" : "all reviewed",
                        (System.nanoTime() - begin) / 1e6 / (rounds / 2), race.answers());
            }
        }
    }
}

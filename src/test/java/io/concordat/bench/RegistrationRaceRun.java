package io.concordat.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The race of the ordinary tests against the packaged service, at full length: rounds of parallel registrations of one
 * customer and product by ten partners, then as many rounds under one idempotency key.
 *
 * <pre>./mvnw verify -Pbench -Dbench=RegistrationRaceRun [-Dbench.rounds=100] [-Dbench.parallel=50]</pre>
 *
 * Fails at the first round in which not exactly one registration is protected, or anything but 200, 201 or, under one key,
 * 409 is answered.
 */
class RegistrationRaceRun {

    private static final int PARTNERS = 10;

    @Test
    void exactlyOneIsProtectedInEveryRound() {
        int rounds = Integer.getInteger("bench.rounds", 100);
        int parallel = Integer.getInteger("bench.parallel", 50);
        try (PackagedService service = PackagedService.startFresh("registration-race", Map.of())) {
            Database database = Database.in(service.dataDir());
            BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), database,
                    Map.of());
            List<UUID> partners = Stream.generate(program::partner).limit(PARTNERS).map(CompletableFuture::join)
                    .toList();
            RegistrationRace race = new RegistrationRace(program.rest(), program.vendorId(),
                    partners.stream().map(program::partnerToken).toList(), database);
            long begin = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                race.registerOneCustomer(parallel);
            }
            long between = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                race.repeatOneRequest(parallel);
            }
            race.protectionsDoNotOverlap();
            System.out.printf(
                    "%d rounds of %d parallel registrations by %d partners: one protected in each (%.1f ms a round); "
                            + "%d rounds under one key: one stored in each (%.1f ms a round)%n",
                    rounds, parallel, PARTNERS, (between - begin) / 1e6 / rounds, rounds,
                    (System.nanoTime() - between) / 1e6 / rounds);
        }
    }
}

package io.concordat.bench;

import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * Registers deals without a break while the service is killed ({@code kill -9}), and separately its PostgreSQL, many times, and while
 * PostgreSQL stands still twice.
 * Fails when an acknowledged registration is lost or doubled, a retry under the same key does not repeat the first answer,
 * a request waits over 8 s, or anything but 503 is answered while the database is away. Prints cycles and times to ready.
 *
 * <pre>./mvnw verify -Pbench -Dbench=KillRun [-Dbench.kills=10]</pre>
 */
class KillRun {

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws InterruptedException {
        int kills = Integer.getInteger("bench.kills", 10);
        try (PackagedService service = PackagedService.startFresh("kill", Map.of())) {
            System.out.println(new Crashes(service).run(kills, kills, Math.min(kills, 2)));
        }
    }
}

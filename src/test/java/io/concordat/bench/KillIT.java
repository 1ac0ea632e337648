package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** One kill of the packaged service and one of its database under load; {@code KillRun} does many. */
class KillIT {

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhenServiceAndDatabaseAreKilled() throws InterruptedException {
        try (PackagedService service = PackagedService.startFresh("kill-once", Map.of())) {
            assertThat(new Crashes(service).run(1, 1, 0)).contains("lost 0, doubled 0");
        }
    }
}

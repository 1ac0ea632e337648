package io.concordat.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class TriesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Tries tries = new Tries(3, 100, nanos::get);

    @Test
    void theTryBehindTheLastOneWaitsForTheEndOfTheMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries.count("acme")).isZero();
        }
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThat(tries.count("acme")).isEqualTo(40);
    }

    @Test
    void theNextMinuteBeginsAnew() {
        for (int i = 0; i < 10; i++) {
            tries.count("acme");
        }
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(tries.count("acme")).isZero();
    }

    @Test
    void everyNameHasItsOwnCount() {
        for (int i = 0; i < 10; i++) {
            tries.count("acme");
        }

        assertThat(tries.count("globex")).isZero();
    }
}

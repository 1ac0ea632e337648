package io.concordat.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

import io.concordat.platform.time.BusinessClock;

/** A clock that each test moves for its own vendor; due work is picked by the latest time of all. */
@Mock
@ApplicationScoped
public class MovableClock extends BusinessClock {

    private static final int THE_SYSTEM = 0;
    private final Map<Integer, Duration> ahead = new ConcurrentHashMap<>();

    /** Moves a vendor's time forward. */
    public void advance(int vendorId, Duration by) {
        ahead.merge(vendorId, by, Duration::plus);
    }

    @Override
    public Instant now(int vendorId) {
        Duration ahead = vendorId == THE_SYSTEM
                ? this.ahead.values().stream().max(Duration::compareTo).orElse(Duration.ZERO)
                : this.ahead.getOrDefault(vendorId, Duration.ZERO);
        return super.now(vendorId).plus(ahead);
    }
}

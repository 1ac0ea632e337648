package io.concordat.integration;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/** Counts tries by name in windows of a minute, each of which begins with its first try; in this instance's memory. */
final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Window(long startNanos, AtomicInteger tries) {
    }

    private final Cache<String, Window> windows;
    private final int most;
    private final Ticker ticker;

    /**
     * @param most tries in a window
     * @param names most names that are counted at the same time
     * @param ticker the time
     */
    Tries(int most, int names, Ticker ticker) {
        this.most = most;
        this.ticker = ticker;
        this.windows = Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(names).ticker(ticker).build();
    }

    /** @return 0 when the try is within the limit, else the seconds until the window ends, 1 or more */
    long count(String name) {
        Window window = windows.get(name, first -> new Window(ticker.read(), new AtomicInteger()));
        if (window.tries().incrementAndGet() <= most) {
            return 0;
        }
        long left = WINDOW.toNanos() - (ticker.read() - window.startNanos());
        return Math.max(1, Duration.ofNanos(left).plusMillis(999).toSeconds());
    }
}

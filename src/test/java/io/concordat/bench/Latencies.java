package io.concordat.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long each of many requests took, and how many were answered per second.
 *
 * @param micros of each request, sorted
 * @param perSecond requests per second over all connections
 */
record Latencies(long[] micros, double perSecond) {

    static Latencies of(long[] micros, double perSecond) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, perSecond);
    }

    /** @param share from 0 to 1 */
    double millis(double share) {
        return micros.length == 0 ? 0 : micros[(int) Math.min(micros.length - 1, share * micros.length)] / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%7.0f/s  p50 %6.2f ms  p99 %7.2f ms", perSecond, millis(0.5),
                millis(0.99));
    }
}

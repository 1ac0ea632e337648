package io.concordat.bench;

import java.util.concurrent.locks.LockSupport;

/** Waiting between two looks at a process that cannot tell when it is done. */
final class Pause {

    private Pause() {
    }

    static void millis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}

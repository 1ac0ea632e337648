package io.concordat.deal.bulk;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * How far a run is, between the side that takes lines in and the side that gives results out. The two do not wait for each
 * other: a caller who sends everything before it reads anything is served as well.
 */
final class Progress {

    private int reached;
    private boolean ended;
    private Throwable failure;
    private UniEmitter<? super Void> waiting;
    private int behind;

    /** The results up to this line can be read. */
    void reach(int line) {
        synchronized (this) {
            reached = line;
        }
        wake();
    }

    void end() {
        synchronized (this) {
            ended = true;
        }
        wake();
    }

    void fail(Throwable reason) {
        synchronized (this) {
            failure = reason;
        }
        wake();
    }

    /** @return when there is a result behind the line, or none will come; fails, once all are given out, as the run did */
    Uni<Void> beyond(int line) {
        return Uni.createFrom().emitter(caller -> {
            Throwable broken;
            synchronized (this) {
                if (reached <= line && !ended && failure == null) {
                    waiting = caller;
                    behind = line;
                    return;
                }
                broken = reached > line ? null : failure;
            }
            answer(caller, broken);
        });
    }

    /** One side waits at a time; a line that it has seen already, before this was told, does not wake it. */
    private void wake() {
        UniEmitter<? super Void> woken;
        Throwable broken;
        synchronized (this) {
            if (reached <= behind && !ended && failure == null) {
                return;
            }
            woken = waiting;
            waiting = null;
            broken = failure;
        }
        if (woken != null) {
            answer(woken, broken);
        }
    }

    private static void answer(UniEmitter<? super Void> caller, Throwable broken) {
        if (broken == null) {
            caller.complete(null);
        } else {
            caller.fail(broken);
        }
    }
}

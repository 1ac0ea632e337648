package io.concordat.deal;

import java.util.List;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;

/**
 * Takes lines that need no idempotency key of their own, since what they tell names itself: several in one transaction.
 *
 * @param <T> input record of the use case
 */
public interface BulkBatch<T> extends BulkLine<T> {

    /**
     * What came of a line.
     *
     * @param taken what it made or found, or {@code null}
     * @param refusal why it was refused, or {@code null}
     */
    record Answer(Taken taken, DomainException refusal) {
    }

    /**
     * @param inputs lines in their order, not checked yet
     * @return what came of each, in their order; when it fails, nothing was done, and the lines are taken one by one
     */
    Uni<List<Answer>> takeTogether(Caller by, List<T> inputs);
}

package io.concordat.platform.work;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

/**
 * Does one kind of due work. The work, and its removal from the list, are one transaction: a kill in the middle leaves
 * it to be done again from the start.
 */
public interface DueWorkHandler {

    /** @return the kind that was given to {@link DueWork#schedule} */
    String kind();

    /** Does the work on the object; it may schedule the same work again. */
    Uni<Void> handle(SqlUnit unit, UUID subjectId);
}

package io.concordat.deal;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/**
 * Takes the lines of one kind of bulk import, each by the same use case as the single door. A room that has such a use case
 * offers a bean of this type.
 *
 * @param <T> input record of the use case
 */
public interface BulkLine<T> {

    /**
     * What came of a line.
     *
     * @param status HTTP status of the use case: 200 or 201
     * @param id public id of what the line made or found, or {@code null}
     * @param verdict what matching said, or {@code null} where nothing is matched
     */
    record Taken(int status, UUID id, String verdict) {
    }

    ImportKind kind();

    /** @return what must be permitted to who imports such lines */
    Operation operation();

    /** @return the record that a line is read into, with the same strictness as a single request */
    Class<T> input();

    /**
     * @param input the line, not checked yet
     * @param key idempotency key of the line, the same whenever the same line of the same import is sent again
     * @return what came of it; fails as a DomainException, as the single door does
     */
    Uni<Taken> take(Caller by, T input, String key);
}

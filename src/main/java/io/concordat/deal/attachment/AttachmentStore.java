package io.concordat.deal.attachment;

import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.platform.security.Caller;
import io.concordat.platform.work.SqlUnit;

/**
 * Keeps the content of files. The database does it by default; a store of another kind is another bean of this type.
 * Content is first staged, outside of any transaction, and belongs to nothing: it vanishes by itself when it is not kept.
 */
interface AttachmentStore {

    /**
     * Content that has come in as a whole.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Staged(UUID id, int size, String sha256) {
    }

    /** Takes content in, in bounded memory; when it fails or is broken off, nothing is left of it sooner or later. */
    Uni<Staged> stage(Caller by, Multi<Buffer> content);

    /**
     * Makes staged content last, with the transaction.
     *
     * @return the id under which it is read: that of the same bytes, when the vendor has them already
     */
    Uni<UUID> keep(SqlUnit unit, Staged staged);

    /** Gives staged content up, unless it was kept. */
    Uni<Void> discard(Caller by, Staged staged);

    /** @return kept content, piece by piece, as fast as the reader takes it */
    Multi<Buffer> read(Caller by, UUID contentId, int size);

    /** Lets content go with the transaction, when nothing else needs it; the attachment itself is gone already. */
    Uni<Void> release(SqlUnit unit, UUID contentId);
}

package io.concordat.deal.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.platform.security.Caller;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Keeps content in PostgreSQL, in rows of one piece each: memory holds one piece of a file, however large the file is. */
@ApplicationScoped
@DefaultBean
class DatabaseStore implements AttachmentStore {

    /** Also how long a client may take to send a file. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    static final int PIECE = 256 * 1024;

    private final UnitOfWork work;

    DatabaseStore(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Uni<Staged> stage(Caller by, Multi<Buffer> content) {
        return Uni.createFrom().deferred(() -> {
            Staging staging = new Staging(by);
            return staging.begin().chain(id -> content.onItem().transformToUniAndConcatenate(staging::take).collect()
                    .last().chain(staging::finish).onFailure().call(() -> discard(by, id)).onCancellation()
                    .call(() -> discard(by, id)));
        });
    }

    @Override
    public Uni<UUID> keep(SqlUnit unit, Staged staged) {
        byte[] sha256 = HexFormat.of().parseHex(staged.sha256());
        return PieceTable.same(unit, sha256).chain(same -> same != null
                ? Uni.createFrom().item(same)
                : PieceTable.keep(unit, staged.id(), sha256, staged.size())
                        .chain(() -> DueWork.cancel(unit, AbandonedContent.KIND, staged.id()))
                        .replaceWith(staged.id()));
    }

    @Override
    public Uni<Void> discard(Caller by, Staged staged) {
        return discard(by, staged.id());
    }

    private Uni<Void> discard(Caller by, UUID contentId) {
        return work.read(by, unit -> PieceTable.discard(unit, contentId)
                .chain(() -> DueWork.cancel(unit, AbandonedContent.KIND, contentId)));
    }

    @Override
    public Multi<Buffer> read(Caller by, UUID contentId, int size) {
        int pieces = (size + PIECE - 1) / PIECE;
        return Multi.createFrom().range(0, pieces).onItem()
                .transformToUniAndConcatenate(no -> work.read(by, unit -> PieceTable.piece(unit, contentId, no))
                        .onItem().ifNull().failWith(() -> new IllegalStateException("The content is gone")));
    }

    @Override
    public Uni<Void> release(SqlUnit unit, UUID contentId) {
        return PieceTable.release(unit, contentId);
    }

    /** One content on its way in. */
    private final class Staging {

        private final Caller by;
        private final MessageDigest digest = sha256();
        private Buffer pending = Buffer.buffer();
        private UUID id;
        private int pieces;
        private int size;

        Staging(Caller by) {
            this.by = by;
        }

        Uni<UUID> begin() {
            return work.read(by, unit -> {
                id = unit.newId();
                return PieceTable.begin(unit, id)
                        .chain(() -> DueWork.schedule(unit, AbandonedContent.KIND, id,
                                unit.now().plus(ABANDONED_AFTER)));
            }).map(begun -> id);
        }

        Uni<Void> take(Buffer bytes) {
            digest.update(bytes.getBytes());
            size += bytes.length();
            pending.appendBuffer(bytes);
            return whole();
        }

        private Uni<Void> whole() {
            if (pending.length() < PIECE) {
                return Uni.createFrom().voidItem();
            }
            Buffer piece = pending.getBuffer(0, PIECE);
            pending = pending.getBuffer(PIECE, pending.length());
            return add(piece).chain(this::whole);
        }

        private Uni<Void> add(Buffer piece) {
            int no = pieces++;
            return work.read(by, unit -> PieceTable.add(unit, id, no, piece));
        }

        Uni<Staged> finish() {
            Uni<Void> rest = pending.length() == 0 ? Uni.createFrom().voidItem() : add(pending);
            return rest.map(stored -> new Staged(id, size, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.concordat.deal.attachment;

import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of content in pieces. */
final class PieceTable {

    private static final String BEGIN = "insert into attachment_content (vendor_id, id, begun_at) values ($1, $2, $3)";
    private static final String ADD = """
            insert into attachment_piece (vendor_id, content_id, no, bytes) values ($1, $2, $3, $4)""";
    private static final String SAME = """
            select id from attachment_content where vendor_id = $1 and sha256 = $2 for key share""";
    private static final String KEEP = """
            update attachment_content set sha256 = $3, size = $4 where vendor_id = $1 and id = $2""";
    private static final String DISCARD = """
            delete from attachment_content where vendor_id = $1 and id = $2 and sha256 is null""";
    private static final String PIECE = """
            select bytes from attachment_piece where vendor_id = $1 and content_id = $2 and no = $3""";
    private static final String LOCK = """
            select id from attachment_content where vendor_id = $1 and id = $2 for update""";
    private static final String RELEASE = """
            delete from attachment_content c
             where c.vendor_id = $1 and c.id = $2
               and not exists (select from deal_attachment a where a.vendor_id = $1 and a.content_id = c.id)""";

    private PieceTable() {
    }

    static Uni<Void> begin(SqlUnit unit, UUID contentId) {
        return unit.update(BEGIN, unit.vendorId(), contentId, unit.now().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    static Uni<Void> add(SqlUnit unit, UUID contentId, int no, Buffer bytes) {
        return unit.update(ADD, unit.vendorId(), contentId, no, bytes).replaceWithVoid();
    }

    /** @return the kept content with this hash, held against removal; {@code null} when there is none */
    static Uni<UUID> same(SqlUnit unit, byte[] sha256) {
        return unit.query(SAME, unit.vendorId(), Buffer.buffer(sha256)).map(rows -> {
            Iterator<Row> found = rows.iterator();
            return found.hasNext() ? found.next().getUUID(0) : null;
        });
    }

    static Uni<Void> keep(SqlUnit unit, UUID contentId, byte[] sha256, int size) {
        return unit.update(KEEP, unit.vendorId(), contentId, Buffer.buffer(sha256), size).replaceWithVoid();
    }

    static Uni<Void> discard(SqlUnit unit, UUID contentId) {
        return unit.update(DISCARD, unit.vendorId(), contentId).replaceWithVoid();
    }

    /** @return the piece, or {@code null} when it is gone */
    static Uni<Buffer> piece(SqlUnit unit, UUID contentId, int no) {
        return unit.query(PIECE, unit.vendorId(), contentId, no).map(rows -> {
            Iterator<Row> found = rows.iterator();
            return found.hasNext() ? found.next().getDelegate().getBuffer(0) : null;
        });
    }

    /** The lock first, in a statement of its own: the next one then sees who came to need the content meanwhile. */
    static Uni<Void> release(SqlUnit unit, UUID contentId) {
        return unit.query(LOCK, unit.vendorId(), contentId)
                .chain(() -> unit.update(RELEASE, unit.vendorId(), contentId)).replaceWithVoid();
    }
}

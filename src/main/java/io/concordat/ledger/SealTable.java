package io.concordat.ledger;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of seals. */
final class SealTable {

    private static final String SELECT = """
            select number, sealed_at, through_xact::text, through_id, postings, entries, previous_hash, hash
              from ledger_seal where vendor_id = $1
            """;
    private static final String LAST = SELECT + "order by number desc limit 1";
    private static final String FROM = SELECT + "and number >= $2 order by number limit $3";
    private static final String NEWEST_FIRST = SELECT
            + "and ($2::bigint is null or number < $2) order by number desc limit $3";
    private static final String NEXT = """
            select written_by::text, id from (
              select written_by, id from ledger_posting
               where vendor_id = $1 and (written_by, id) > ($2::text::xid8, $3)
                 and written_by < pg_snapshot_xmin(pg_current_snapshot())
               order by written_by, id limit $4) batch
             order by batch.written_by desc, id desc limit 1""";
    private static final String INSERT = """
            insert into ledger_seal (vendor_id, number, sealed_at, through_xact, through_id, postings, entries,
                   previous_hash, hash)
            values ($1, $2, $3, $4::text::xid8, $5, $6, $7, $8, $9)""";

    private SealTable() {
    }

    /** @return the last seal, or the beginning when there is none */
    static Uni<Seal> last(SqlUnit unit) {
        return unit.query(LAST, unit.vendorId())
                .map(rows -> seals(rows).stream().findFirst().orElseGet(Seal::beginning));
    }

    /** @return seals of this number and greater ones, in their order */
    static Uni<List<Seal>> from(SqlUnit unit, long number, int limit) {
        return unit.query(FROM, unit.vendorId(), number, limit).map(SealTable::seals);
    }

    /** @return seals of smaller numbers, the greatest first; from the last one on when it is {@code null} */
    static Uni<List<Seal>> before(SqlUnit unit, Long number, int limit) {
        return unit.query(NEWEST_FIRST, unit.vendorId(), number, limit).map(SealTable::seals);
    }

    /** @return the last posting of the batch that follows, empty when nothing is to be sealed */
    static Uni<Optional<SealPosition>> next(SqlUnit unit, SealPosition after, int limit) {
        return unit.query(NEXT, unit.vendorId(), after.transaction(), after.id(), limit).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new SealPosition(row.getString(0), row.getUUID(1)));
            }
            return Optional.empty();
        });
    }

    static Uni<Void> insert(SqlUnit unit, Seal seal) {
        return unit.update(INSERT, unit.vendorId(), seal.number(), seal.sealedAt().atOffset(ZoneOffset.UTC),
                seal.through().transaction(), seal.through().id(), seal.postings(), seal.entries(),
                Buffer.buffer(seal.previousHash()), Buffer.buffer(seal.hash())).replaceWithVoid();
    }

    private static List<Seal> seals(RowSet<Row> rows) {
        List<Seal> seals = new ArrayList<>(rows.size());
        for (Row row : rows) {
            seals.add(new Seal(row.getLong(0), row.getOffsetDateTime(1).toInstant(),
                    new SealPosition(row.getString(2), row.getUUID(3)), row.getInteger(4), row.getInteger(5),
                    row.getBuffer(6).getBytes(), row.getBuffer(7).getBytes()));
        }
        return seals;
    }
}

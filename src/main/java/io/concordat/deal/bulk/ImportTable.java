package io.concordat.deal.bulk;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.deal.ImportKind;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of imports. */
final class ImportTable {

    private static final String COLUMNS = """
            i.id, i.key, i.kind, i.run, i.lines, i.accepted, i.failed, i.started_at, i.active_at, i.finished_at""";
    private static final String OPEN = """
            insert into bulk_import as i (vendor_id, id, caller, partner_id, key, kind, run, lines, accepted, failed,
                   started_at, active_at)
            values ($1, $2, $3, $4, $5, $6, 1, 0, 0, 0, $7, $7)
            on conflict (vendor_id, caller, key) do update
               set run = i.run + 1, lines = 0, accepted = 0, failed = 0, active_at = $7, finished_at = null
             where i.kind = $6
            returning %s""".formatted(COLUMNS);
    private static final String FINISH = """
            update bulk_import as i set finished_at = $4, active_at = $4
             where i.vendor_id = $1 and i.id = $2 and i.run = $3
            returning %s""".formatted(COLUMNS);
    private static final String VISIBLE = "select " + COLUMNS + """
            from bulk_import i where i.vendor_id = $1 and ($2::uuid is null or i.partner_id = $2)""";
    private static final String FIND = VISIBLE + " and i.id = $3";
    private static final String LIST = VISIBLE + " and ($3::uuid is null or i.id < $3) order by i.id desc limit $4";

    private ImportTable() {
    }

    /** @return the import of the caller's key, new or sent again; empty when the key stands for another kind of import */
    static Uni<Optional<ImportRow>> open(SqlUnit unit, String key, ImportKind kind) {
        return one(unit.query(OPEN, unit.vendorId(), unit.newId(), unit.by().subject(), unit.by().partnerId(), key,
                kind.name(), now(unit)));
    }

    /** @return the finished import, or empty when a later sending took over */
    static Uni<Optional<ImportRow>> finish(SqlUnit unit, UUID id, int run) {
        return one(unit.query(FINISH, unit.vendorId(), id, run, now(unit)));
    }

    /** @return the import, when the caller may see it: a partner its own, the vendor all */
    static Uni<Optional<ImportRow>> find(SqlUnit unit, UUID id) {
        return one(unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id));
    }

    /** @return the imports that the caller may see, newest first */
    static Uni<List<ImportRow>> list(SqlUnit unit, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), page.afterId(), page.fetch())
                .map(ImportTable::rows);
    }

    private static Uni<Optional<ImportRow>> one(Uni<RowSet<Row>> found) {
        return found.map(rows -> rows(rows).stream().findFirst());
    }

    private static List<ImportRow> rows(RowSet<Row> rows) {
        List<ImportRow> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OffsetDateTime finished = row.getOffsetDateTime(9);
            found.add(new ImportRow(row.getUUID(0), row.getString(1), ImportKind.valueOf(row.getString(2)),
                    row.getInteger(3), row.getInteger(4), row.getInteger(5), row.getInteger(6),
                    row.getOffsetDateTime(7).toInstant(), row.getOffsetDateTime(8).toInstant(),
                    finished == null ? null : finished.toInstant()));
        }
        return found;
    }

    private static OffsetDateTime now(SqlUnit unit) {
        return unit.now().atOffset(ZoneOffset.UTC);
    }
}

package io.concordat.platform.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.work.SqlUnit;

/** The SQL of reference codes. */
final class ReferenceTable {

    private static final String COLUMNS = "kind, code, name, parent_code, rank, active, revision";
    private static final String FIND = "select %s from reference_code where vendor_id = $1 and kind = $2 and code = $3"
            .formatted(COLUMNS);
    private static final String HOLD = FIND + " for update";
    private static final String LIST = """
            select %s from reference_code
             where vendor_id = $1 and kind = $2 and ($3::text is null or code > $3) order by code limit $4"""
            .formatted(COLUMNS);
    private static final String INSERT = """
            insert into reference_code (vendor_id, kind, code, name, parent_kind, parent_code, rank, active, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict do nothing""";
    private static final String UPDATE = """
            update reference_code set name = $4, parent_kind = $5, parent_code = $6, rank = $7, active = $8,
                   revision = revision + 1
             where vendor_id = $1 and kind = $2 and code = $3""";
    private static final String IS_BELOW = """
            with recursive above(kind, code) as (
              select $2::text, $3::text
              union
              select r.parent_kind, r.parent_code from reference_code r join above a using (kind, code)
               where r.vendor_id = $1 and r.parent_code is not null)
            select exists (select from above where kind = $2 and code = $4)""";

    private ReferenceTable() {
    }

    static Uni<Optional<ReferenceCode>> find(SqlUnit unit, ReferenceKind kind, String code) {
        return unit.query(FIND, unit.vendorId(), kind.name(), code).map(rows -> codes(rows).stream().findFirst());
    }

    /** Finds the code and keeps others from changing it until this transaction ends. */
    static Uni<Optional<ReferenceCode>> hold(SqlUnit unit, ReferenceKind kind, String code) {
        return unit.query(HOLD, unit.vendorId(), kind.name(), code).map(rows -> codes(rows).stream().findFirst());
    }

    static Uni<List<ReferenceCode>> list(SqlUnit unit, ReferenceKind kind, String after, int limit) {
        return unit.query(LIST, unit.vendorId(), kind.name(), after, limit).map(ReferenceTable::codes);
    }

    /** @return whether it was stored; not when another request stored the code in the meantime */
    static Uni<Boolean> insert(SqlUnit unit, ReferenceCode code) {
        return write(unit, INSERT, code).map(rows -> rows == 1);
    }

    static Uni<Void> update(SqlUnit unit, ReferenceCode code) {
        return write(unit, UPDATE, code).replaceWithVoid();
    }

    /** @return whether the parent is the code itself or stands below it, so that the two would form a circle */
    static Uni<Boolean> isBelow(SqlUnit unit, ReferenceKind kind, String parent, String code) {
        return unit.query(IS_BELOW, unit.vendorId(), kind.name(), parent, code)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<Integer> write(SqlUnit unit, String sql, ReferenceCode code) {
        String parentKind = code.parentCode() == null ? null : code.kind().parent().name();
        return unit.update(sql, unit.vendorId(), code.kind().name(), code.code(), code.name(), parentKind,
                code.parentCode(), code.rank(), code.active())
                .onFailure(failure -> Failures.isConstraint(failure, "reference_code_parent_known"))
                .transform(failure -> DomainException.invalid("parentCode", "unknown-code",
                        "There is no such code in the list of parents."));
    }

    private static List<ReferenceCode> codes(RowSet<Row> rows) {
        List<ReferenceCode> codes = new ArrayList<>(rows.size());
        for (Row row : rows) {
            codes.add(new ReferenceCode(ReferenceKind.valueOf(row.getString(0)), row.getString(1), row.getString(2),
                    row.getString(3), row.getInteger(4), row.getBoolean(5), row.getInteger(6)));
        }
        return codes;
    }
}

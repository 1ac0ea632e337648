package io.concordat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL of programs. A partner sees those that it is, was or will be enrolled in. */
final class ProgramTable {

    private static final String COLUMNS = """
            p.id, p.code, p.name, p.description, p.starts_on, p.ends_on, p.offer_notice_days, p.status, p.created_at,
            p.closed_at, p.revision
            """;
    private static final String VISIBLE = """
            ($2::uuid is null or exists (select from enrollment e
              where e.vendor_id = p.vendor_id and e.program_id = p.id and e.partner_id = $2))
            """;
    private static final String FIND = "select " + COLUMNS + "from program p where p.vendor_id = $1 and p.id = $3 and "
            + VISIBLE;
    private static final String BY_IDS = "select " + COLUMNS
            + "from program p where p.vendor_id = $1 and p.id = any($3) and " + VISIBLE;
    private static final String LIST = "select " + COLUMNS + "from program p where p.vendor_id = $1 and " + VISIBLE
            + """
                    and ($3::uuid is null or p.id < $3) and ($4::text is null or p.status = $4)
                    order by p.id desc limit $5""";
    private static final String STATUS = "select status from program where vendor_id = $1 and id = $2 ";

    private static final String NOTICE = "select offer_notice_days from program where vendor_id = $1 and id = $2";

    private ProgramTable() {
    }

    static Uni<Optional<ProgramView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id)
                .map(rows -> programs(rows).stream().findFirst());
    }

    static Uni<List<ProgramView>> byIds(SqlUnit unit, List<UUID> ids) {
        return unit.query(BY_IDS, unit.vendorId(), unit.by().partnerId(), ids.toArray(UUID[]::new))
                .map(ProgramTable::programs);
    }

    static Uni<List<ProgramView>> list(SqlUnit unit, ProgramStatus status, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), after, status == null ? null : status.name(),
                limit).map(ProgramTable::programs);
    }

    /** Keeps the program from being closed or changed until the transaction ends; others may do the same. */
    static Uni<Optional<ProgramStatus>> hold(Unit unit, UUID id) {
        return status(unit, STATUS + "for share", id);
    }

    /** Keeps everybody else from holding or changing the program until the transaction ends. */
    static Uni<Optional<ProgramStatus>> lock(Unit unit, UUID id) {
        return status(unit, STATUS + "for no key update", id);
    }

    static Uni<Integer> offerNoticeDays(Unit unit, UUID id) {
        return unit.select(NOTICE, unit.vendorId(), id).map(rows -> ((Number) rows.get(0)[0]).intValue());
    }

    private static Uni<Optional<ProgramStatus>> status(Unit unit, String sql, UUID id) {
        return unit.select(sql, unit.vendorId(), id)
                .map(rows -> rows.stream().findFirst().map(row -> ProgramStatus.valueOf((String) row[0])));
    }

    private static List<ProgramView> programs(RowSet<Row> rows) {
        List<ProgramView> programs = new ArrayList<>(rows.size());
        for (Row row : rows) {
            programs.add(new ProgramView(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3),
                    row.getLocalDate(4), row.getLocalDate(5), row.getInteger(6),
                    ProgramStatus.valueOf(row.getString(7)), row.getOffsetDateTime(8).toInstant(),
                    row.getOffsetDateTime(9) == null ? null : row.getOffsetDateTime(9).toInstant(),
                    row.getInteger(10)));
        }
        return programs;
    }
}

package io.concordat.deal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of forecasts: whoever moves the day on which a deal is expected to close notes it here. */
final class ForecastTable {

    private static final String COLUMNS = "f.id, f.registration_id, f.old_close_on, f.new_close_on, f.changed_by, f.changed_at";
    private static final String NOTE = """
            insert into forecast_change (vendor_id, id, registration_id, old_close_on, new_close_on, changed_by, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String PAGE = "select " + COLUMNS + """
             from forecast_change f
            where f.vendor_id = $1 and f.registration_id = $2 and ($3::uuid is null or f.id < $3)
            order by f.id desc limit $4""";
    private static final String NEWEST = "select " + COLUMNS + """
             from unnest($2::uuid[]) asked(id)
            cross join lateral (select * from forecast_change r
                                 where r.vendor_id = $1 and r.registration_id = asked.id
                                 order by r.id desc limit $3) f""";

    private ForecastTable() {
    }

    /** Notes that the day moved; nothing happens when it did not. */
    static Uni<Void> note(SqlUnit unit, UUID registrationId, LocalDate before, LocalDate after) {
        if (before == null || before.equals(after)) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(NOTE, unit.vendorId(), unit.newId(), registrationId, before, after, unit.by().subject(),
                unit.now().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    /** @return newest first */
    static Uni<List<ForecastChange>> list(SqlUnit unit, UUID registrationId, PageRequest page) {
        return unit.query(PAGE, unit.vendorId(), registrationId, page.afterId(), page.fetch())
                .map(rows -> changes(unit, rows));
    }

    /** @return the newest of each registration; one statement */
    static Uni<List<ForecastChange>> newest(SqlUnit unit, List<UUID> registrationIds, int each) {
        return unit.query(NEWEST, unit.vendorId(), registrationIds.toArray(UUID[]::new), each)
                .map(rows -> changes(unit, rows));
    }

    private static List<ForecastChange> changes(SqlUnit unit, RowSet<Row> rows) {
        List<ForecastChange> changes = new ArrayList<>(rows.size());
        for (Row r : rows) {
            changes.add(new ForecastChange(r.getUUID(0), r.getUUID(1), r.getLocalDate(2), r.getLocalDate(3),
                    unit.by().isPartner() ? null : r.getString(4), r.getOffsetDateTime(5).toInstant()));
        }
        return changes;
    }
}

package io.concordat.earning.source;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of reading events, and of walks over all partners that facts concern. */
final class EventTable {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SINCE = """
            with since as (
              select coalesce(c.written_by, '0'::xid8) as written_by, coalesce(c.event_id, $3) as event_id
                from (select) one left join earning_cursor c on c.vendor_id = $1)
            select e.written_by::text, e.id, e.kind, e.subject_id, case when e.kind = any($4) then e.payload::text end,
                   e.occurred_at
              from since, outbox_event e
             where e.vendor_id = $1 and (e.written_by, e.id) > (since.written_by, since.event_id)
               and e.written_by < pg_snapshot_xmin(pg_current_snapshot())
             order by e.written_by, e.id limit $2""";
    private static final String MOVE_ON = """
            insert into earning_cursor (vendor_id, written_by, event_id) values ($1, $2::text::xid8, $3)
            on conflict (vendor_id) do update set written_by = excluded.written_by, event_id = excluded.event_id""";
    private static final String OPEN_ROUND = "insert into earning_round (vendor_id, id, reason, after_id) values ($1, $2, $3, $4)";
    private static final String ROUND = "select after_id from earning_round where vendor_id = $1 and id = $2";
    private static final String PARTNERS = """
            select distinct partner_id from earning_fact_partner where vendor_id = $1 and partner_id > $2
             order by partner_id limit $3""";
    private static final String GO_ON = "update earning_round set after_id = $3 where vendor_id = $1 and id = $2";
    private static final String END = "delete from earning_round where vendor_id = $1 and id = $2";

    private EventTable() {
    }

    /** @return events after the last that was read, all of them; only those of the kinds have a payload */
    static Uni<List<Happened>> since(SqlUnit unit, int most, String[] kinds) {
        return unit.query(SINCE, unit.vendorId(), most, FIRST, kinds).map(rows -> {
            List<Happened> events = new ArrayList<>(rows.size());
            for (Row row : rows) {
                String payload = row.getString(4);
                events.add(new Happened(row.getString(0), row.getUUID(1), row.getString(2), row.getUUID(3),
                        payload == null ? null : new JsonObject(payload),
                        row.getOffsetDateTime(5).toInstant()));
            }
            return events;
        });
    }

    static Uni<Void> moveOn(SqlUnit unit, Happened last) {
        return unit.update(MOVE_ON, unit.vendorId(), last.position(), last.id()).replaceWithVoid();
    }

    static Uni<UUID> openRound(SqlUnit unit, String reason) {
        UUID id = unit.newId();
        return unit.update(OPEN_ROUND, unit.vendorId(), id, reason, FIRST).replaceWith(id);
    }

    /** @return the partner behind which the walk goes on; {@code null} when there is no such walk */
    static Uni<UUID> round(SqlUnit unit, UUID id) {
        return unit.query(ROUND, unit.vendorId(), id).map(rows -> rows.size() == 0
                ? null
                : rows.iterator().next().getUUID(0));
    }

    static Uni<List<UUID>> partners(SqlUnit unit, UUID after, int most) {
        return unit.query(PARTNERS, unit.vendorId(), after, most).map(rows -> {
            List<UUID> partners = new ArrayList<>(rows.size());
            rows.forEach(row -> partners.add(row.getUUID(0)));
            return partners;
        });
    }

    static Uni<Void> goOn(SqlUnit unit, UUID id, UUID after) {
        return unit.update(GO_ON, unit.vendorId(), id, after).replaceWithVoid();
    }

    static Uni<Void> end(SqlUnit unit, UUID id) {
        return unit.update(END, unit.vendorId(), id).replaceWithVoid();
    }
}

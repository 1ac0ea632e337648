package io.concordat.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of the audit trail's reading door. */
final class AuditTable {

    private static final String LIST = """
            select id, recorded_at, actor, action, subject_kind, subject_id, detail::text, request_id from audit_event
             where vendor_id = $1 and ($2::uuid is null or id < $2)""";
    private static final String ORDER = " order by id desc limit ";

    private AuditTable() {
    }

    /** @return events with a smaller id than {@code after}, newest first */
    static Uni<List<AuditEvent>> list(SqlUnit unit, AuditFilter filter, UUID after, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(unit.vendorId());
        values.add(after);
        StringBuilder sql = new StringBuilder(LIST);
        // A condition only where one is asked for: so that PostgreSQL plans by the index on the subject when it can.
        where(sql, values, "subject_id", filter.subjectId());
        where(sql, values, "subject_kind", filter.subjectKind());
        where(sql, values, "actor", filter.actor());
        where(sql, values, "action", filter.action());
        values.add(limit);
        sql.append(ORDER).append('$').append(values.size());
        return unit.query(sql.toString(), values.toArray()).map(rows -> {
            List<AuditEvent> events = new ArrayList<>(rows.size());
            for (Row row : rows) {
                events.add(new AuditEvent(row.getUUID(0), row.getOffsetDateTime(1).toInstant(), row.getString(2),
                        row.getString(3), row.getString(4), row.getUUID(5), row.getString(6), row.getString(7)));
            }
            return events;
        });
    }

    private static void where(StringBuilder sql, List<Object> values, String column, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(column).append(" = $").append(values.size());
        }
    }
}

package io.concordat.deal.quality.signal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of signals. */
final class SignalTable {

    private static final int MOST_RELATED = 20;
    private static final String COLUMNS = """
            id, kind, status, subject_kind, subject_key, period, partner_id, registration_id, measured, threshold,
            related_ids, explanation, raised_at, seen_at, resolved_at, resolved_by, resolution, revision""";
    private static final String SELECT = "select " + COLUMNS + " from anomaly_signal where vendor_id = $1";
    private static final String OF_REGISTRATIONS = SELECT
            + " and registration_id = any($2) order by id desc limit $3";
    /** What was found again only says so, and that only while it is open; what is new comes back with its row. */
    private static final String RAISE = """
            insert into anomaly_signal (vendor_id, id, kind, subject_kind, subject_key, period, partner_id, registration_id,
                   measured, threshold, related_ids, explanation, status, raised_at, seen_at, revision)
            select $1, f.id, f.kind, f."subjectKind", f.subject, f.period, f.partner, f.registration, f.measured,
                   f.threshold, array(select jsonb_array_elements_text(f.related)::uuid), f.explanation, 'OPEN', $2, $2, 1
              from jsonb_to_recordset($3) f(id uuid, kind text, "subjectKind" text, subject text, period text, partner uuid,
                                            registration uuid, measured integer, threshold integer, related jsonb,
                                            explanation text)
             order by f.kind, f."subjectKind", f.subject, f.period
            on conflict on constraint anomaly_signal_once do update set seen_at = excluded.seen_at,
                   measured = excluded.measured, explanation = excluded.explanation, related_ids = excluded.related_ids
             where anomaly_signal.status = 'OPEN' and anomaly_signal.measured is distinct from excluded.measured
            returning id, kind, partner_id, registration_id, measured, threshold, xmax = 0""";
    private static final String RESOLVE = """
            update anomaly_signal set status = $3, resolved_at = $4, resolved_by = $5, resolution = $6,
                   revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String RESOLVE_ENDED = """
            update anomaly_signal set status = 'RESOLVED_BY_RULE', resolved_at = $4, resolved_by = $5, resolution = $6,
                   revision = revision + 1
             where vendor_id = $1 and subject_kind = 'REGISTRATION' and registration_id = any($2) and kind = any($3)
               and status = 'OPEN'
            returning id, kind""";

    private SignalTable() {
    }

    static Uni<Optional<SignalView>> find(SqlUnit unit, UUID id, boolean lock) {
        return unit.query(SELECT + " and id = $2" + (lock ? " for update" : ""), unit.vendorId(), id)
                .map(rows -> views(rows).stream().findFirst());
    }

    /** @return newest first */
    static Uni<List<SignalView>> list(SqlUnit unit, SignalFilter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>(List.of(unit.vendorId(), page.fetch()));
        add(sql, values, "status =", filter.status() == null ? null : filter.status().name());
        add(sql, values, "kind =", filter.kind() == null ? null : filter.kind().name());
        add(sql, values, "partner_id =", filter.partnerId());
        add(sql, values, "registration_id =", filter.registrationId());
        add(sql, values, "id <", page.afterId());
        return unit.query(sql + " order by id desc limit $2", values.toArray()).map(SignalTable::views);
    }

    /** @return signals of these registrations, newest first; one statement */
    static Uni<List<SignalView>> ofRegistrations(SqlUnit unit, List<UUID> ids, int most) {
        return unit.query(OF_REGISTRATIONS, unit.vendorId(), ids.toArray(UUID[]::new), most).map(SignalTable::views);
    }

    /** @return the rows of those that are new: id, kind, partner, registration, measured, threshold; one statement */
    static Uni<List<Row>> raise(SqlUnit unit, List<Finding> findings) {
        JsonArray rows = new JsonArray();
        findings.forEach(finding -> rows.add(json(unit, finding)));
        return unit.query(RAISE, unit.vendorId(), Batch.utc(unit.now()), rows).map(raised -> {
            List<Row> fresh = new ArrayList<>();
            raised.forEach(row -> {
                if (row.getBoolean(6)) {
                    fresh.add(row);
                }
            });
            return fresh;
        });
    }

    static Uni<Void> resolve(SqlUnit unit, UUID id, SignalStatus status, String reason) {
        return unit.update(RESOLVE, unit.vendorId(), id, status.name(), Batch.utc(unit.now()), unit.by().subject(),
                reason).replaceWithVoid();
    }

    /** @return id and kind of each open signal about one of the registrations that was resolved; one statement */
    static Uni<RowSet<Row>> resolveEnded(SqlUnit unit, List<UUID> registrationIds, List<AnomalyKind> kinds, String rule,
            String reason) {
        return unit.query(RESOLVE_ENDED, unit.vendorId(), registrationIds.toArray(UUID[]::new),
                kinds.stream().map(AnomalyKind::name).toArray(String[]::new), Batch.utc(unit.now()), rule, reason);
    }

    private static JsonObject json(SqlUnit unit, Finding finding) {
        JsonArray related = new JsonArray();
        finding.related().stream().limit(MOST_RELATED).forEach(id -> related.add(id.toString()));
        return new JsonObject().put("id", unit.newId().toString()).put("kind", finding.kind().name())
                .put("subjectKind", finding.subjectKind().name()).put("subject", finding.subject())
                .put("period", finding.period()).put("partner", text(finding.partnerId()))
                .put("registration", text(finding.registrationId())).put("measured", finding.measured())
                .put("threshold", finding.threshold()).put("related", related)
                .put("explanation", finding.explanation());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        }
    }

    private static List<SignalView> views(RowSet<Row> rows) {
        List<SignalView> views = new ArrayList<>(rows.size());
        for (Row r : rows) {
            views.add(new SignalView(r.getUUID(0), AnomalyKind.valueOf(r.getString(1)),
                    SignalStatus.valueOf(r.getString(2)), SignalSubject.valueOf(r.getString(3)), r.getString(4),
                    r.getString(5), r.getUUID(6), r.getUUID(7), r.getInteger(8), r.getInteger(9),
                    List.of(r.getArrayOfUUIDs(10)), r.getString(11), instant(r, 12), instant(r, 13), instant(r, 14),
                    r.getString(15), r.getString(16), r.getInteger(17)));
        }
        return views;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}

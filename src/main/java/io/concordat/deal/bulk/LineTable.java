package io.concordat.deal.bulk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.error.FieldError;
import io.concordat.platform.work.SqlUnit;

/** The SQL of what came of the lines of imports. */
final class LineTable {

    /** An answered line: what identifies it, and what came of it. */
    record Answered(ImportLine line, ImportLineView view) {
    }

    /** What is known of a line from before: of which sending, of which content. */
    record Known(int run, String hash, ImportLineView view) {
    }

    private static final String VIEW = """
            l.line, l.line_key, l.status, l.subject_id, l.verdict, l.code, l.message, l.errors""";
    private static final String KNOWN = """
            select %s, l.reference, l.run, l.content_hash
              from bulk_import_line l where l.vendor_id = $1 and l.import_id = $2 and l.reference = any($3)"""
            .formatted(VIEW);
    private static final String WRITE = """
            with running as (
              update bulk_import set lines = lines + $4, accepted = accepted + $5, failed = failed + $6, active_at = $7
               where vendor_id = $1 and id = $2 and run = $3 returning id),
            written as (
              insert into bulk_import_line as old (vendor_id, import_id, reference, run, line, line_key, content_hash,
                     status, subject_id, verdict, code, message, errors)
              select $1, $2, l.reference, $3, l.line, l."lineKey", l.hash, l.status, l."subjectId"::uuid, l.verdict,
                     l.code, l.message, l.errors
                from running, jsonb_to_recordset($8) as l(reference text, line integer, "lineKey" text, hash text,
                     status smallint, "subjectId" text, verdict text, code text, message text, errors jsonb)
              on conflict (vendor_id, import_id, reference) do update
                 set run = excluded.run, line = excluded.line, content_hash = excluded.content_hash,
                     status = excluded.status, subject_id = excluded.subject_id, verdict = excluded.verdict,
                     code = excluded.code, message = excluded.message, errors = excluded.errors)
            select id from running""";
    private static final String PAGE = """
            select %s from bulk_import_line l
             where l.vendor_id = $1 and l.import_id = $2 and l.run = $3 and l.line > $4 and (not $5 or l.status >= 400)
             order by l.line limit $6""".formatted(VIEW);

    private LineTable() {
    }

    /** @return what is known of the lines, by their references */
    static Uni<Map<String, Known>> known(SqlUnit unit, UUID importId, List<String> references) {
        return unit.query(KNOWN, unit.vendorId(), importId, references.toArray(String[]::new)).map(rows -> {
            Map<String, Known> known = new HashMap<>();
            rows.forEach(row -> known.put(row.getString(8),
                    new Known(row.getInteger(9), row.getString(10), view(row))));
            return known;
        });
    }

    /** @return whether they were written: not when a later sending took over */
    static Uni<Boolean> write(SqlUnit unit, UUID importId, int run, List<Answered> lines) {
        int accepted = (int) lines.stream().filter(line -> line.view().status() < 400).count();
        JsonArray rows = new JsonArray();
        lines.forEach(line -> rows.add(row(line)));
        return unit.query(WRITE, unit.vendorId(), importId, run, lines.size(), accepted, lines.size() - accepted,
                unit.now().atOffset(ZoneOffset.UTC), rows).map(written -> written.size() == 1);
    }

    /** @return lines of one sending behind a line, in their order */
    static Uni<List<ImportLineView>> page(SqlUnit unit, UUID importId, int run, int after, boolean failedOnly,
            int most) {
        return unit.query(PAGE, unit.vendorId(), importId, run, after, failedOnly, most).map(rows -> {
            List<ImportLineView> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(view(row)));
            return found;
        });
    }

    private static JsonObject row(Answered answered) {
        ImportLineView view = answered.view();
        JsonObject row = new JsonObject().put("reference", answered.line().reference()).put("line", view.line())
                .put("lineKey", view.lineKey()).put("hash", answered.line().hash()).put("status", view.status())
                .put("subjectId", view.id() == null ? null : view.id().toString()).put("verdict", view.verdict())
                .put("code", view.code()).put("message", view.message());
        if (view.errors() != null) {
            JsonArray errors = new JsonArray();
            view.errors().forEach(error -> errors.add(new JsonObject().put("field", error.field())
                    .put("code", error.code()).put("message", error.message())));
            row.put("errors", errors);
        }
        return row;
    }

    private static ImportLineView view(Row row) {
        JsonArray errors = row.getJsonArray(7);
        List<FieldError> faults = errors == null
                ? null
                : errors.stream().map(JsonObject.class::cast).map(error -> new FieldError(error.getString("field"),
                        error.getString("code"), error.getString("message"))).toList();
        return new ImportLineView(row.getInteger(0), row.getString(1), row.getInteger(2), row.getUUID(3),
                row.getString(4), row.getString(5), row.getString(6), faults);
    }
}

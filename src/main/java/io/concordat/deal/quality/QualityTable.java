package io.concordat.deal.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of scores. */
@ApplicationScoped
class QualityTable {

    private static final TypeReference<List<QualityItem>> ITEMS = new TypeReference<>() {
    };
    private static final String OF = """
            select registration_id, formula, score, items::text, computed_at from registration_quality
             where vendor_id = $1 and registration_id = any($2)""";
    private static final String KEEP = """
            insert into registration_quality (vendor_id, registration_id, formula, score, items, submitted_at, computed_at)
            select $1, s.id, $2, s.score, s.items, s.submitted, $3
              from jsonb_to_recordset($4) s(id uuid, score integer, items jsonb, submitted timestamptz)
            on conflict (vendor_id, registration_id) do update set formula = excluded.formula, score = excluded.score,
                   items = excluded.items, submitted_at = excluded.submitted_at, computed_at = excluded.computed_at
             where registration_quality.submitted_at < excluded.submitted_at""";

    /** A score to be kept, with the submission that it is of. */
    record Scored(UUID registrationId, int score, List<QualityItem> items, Instant submittedAt) {
    }

    private final ObjectMapper json;

    QualityTable(ObjectMapper json) {
        this.json = json;
    }

    /** @return the kept scores of these registrations */
    Uni<List<QualityView>> of(SqlUnit unit, List<UUID> ids) {
        return unit.query(OF, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            List<QualityView> views = new ArrayList<>(rows.size());
            for (Row row : rows) {
                views.add(new QualityView(row.getUUID(0), row.getInteger(1), row.getInteger(2),
                        items(row.getString(3)), row.getOffsetDateTime(4).toInstant()));
            }
            return views;
        });
    }

    /** Keeps each score, unless one of the same submission is kept already; one statement. */
    Uni<Void> keep(SqlUnit unit, List<Scored> scores) {
        JsonArray rows = new JsonArray();
        for (Scored score : scores) {
            rows.add(new JsonObject().put("id", score.registrationId().toString()).put("score", score.score())
                    .put("items", items(score.items())).put("submitted", score.submittedAt().toString()));
        }
        return unit.update(KEEP, unit.vendorId(), QualityFormula.VERSION, unit.now().atOffset(ZoneOffset.UTC), rows)
                .replaceWithVoid();
    }

    private JsonArray items(List<QualityItem> items) {
        try {
            return new JsonArray(json.writeValueAsString(items));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Contributions cannot be written as JSON", e);
        }
    }

    private List<QualityItem> items(String text) {
        try {
            return json.readValue(text, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored contributions cannot be read", e);
        }
    }
}

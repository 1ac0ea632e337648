package io.concordat.deal.protection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.deal.intake.SalesActivity;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of requests for extensions. Whoever changes one holds the lock of its registration. */
@ApplicationScoped
class ExtensionTable {

    private static final TypeReference<List<SalesActivity>> ACTIVITIES = new TypeReference<>() {
    };
    private static final String SELECT = """
            select id, registration_id, days, reason, activities::text, status, requested_by, requested_at, granted_days,
                   protected_until, decided_by, decided_at, decision_reason, rule, revision
              from extension_request where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and registration_id = $2 and id = $3";
    private static final String OPEN = SELECT + "and registration_id = $2 and status = 'REQUESTED'";
    private static final String PAGE = SELECT
            + "and registration_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4";
    private static final String OF = SELECT + "and registration_id = any($2) order by id desc";
    private static final String GRANTED = """
            select count(*) from extension_request where vendor_id = $1 and registration_id = $2 and status = 'GRANTED'""";
    private static final String INSERT = """
            insert into extension_request (vendor_id, id, registration_id, days, reason, activities, status, requested_by,
                   requested_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)""";
    private static final String DECIDE = """
            update extension_request set status = $3, granted_days = $4, protected_until = $5, decided_by = $6,
                   decided_at = $7, decision_reason = $8, rule = $9, revision = $10
             where vendor_id = $1 and id = $2""";

    private final ObjectMapper json;

    ExtensionTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<ExtensionView>> find(SqlUnit unit, UUID registrationId, UUID id) {
        return unit.query(FIND, unit.vendorId(), registrationId, id).map(this::views)
                .map(found -> found.stream().findFirst());
    }

    /** @return the one that waits for a decision */
    Uni<Optional<ExtensionView>> open(SqlUnit unit, UUID registrationId) {
        return unit.query(OPEN, unit.vendorId(), registrationId).map(this::views)
                .map(found -> found.stream().findFirst());
    }

    /** @return newest first */
    Uni<List<ExtensionView>> list(SqlUnit unit, UUID registrationId, PageRequest page) {
        return unit.query(PAGE, unit.vendorId(), registrationId, page.afterId(), page.fetch()).map(this::views);
    }

    /** @return those of all the registrations, newest first; one statement */
    Uni<List<ExtensionView>> of(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(this::views);
    }

    Uni<Long> granted(SqlUnit unit, UUID registrationId) {
        return unit.query(GRANTED, unit.vendorId(), registrationId).map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> insert(SqlUnit unit, ExtensionView request) {
        return unit.update(INSERT, unit.vendorId(), request.id(), request.registrationId(), request.days(),
                request.reason(), written(request.activities()), request.status().name(), request.requestedBy(),
                utc(request.requestedAt())).replaceWithVoid();
    }

    Uni<Void> decide(SqlUnit unit, ExtensionView decided) {
        return unit.update(DECIDE, unit.vendorId(), decided.id(), decided.status().name(), decided.grantedDays(),
                utc(decided.protectedUntil()), decided.decidedBy(), utc(decided.decidedAt()),
                decided.decisionReason(), decided.rule(), decided.revision()).replaceWithVoid();
    }

    private JsonArray written(List<SalesActivity> activities) {
        try {
            return new JsonArray(json.writeValueAsString(activities));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Activities cannot be written as JSON", e);
        }
    }

    private List<ExtensionView> views(RowSet<Row> rows) {
        List<ExtensionView> views = new ArrayList<>(rows.size());
        for (Row r : rows) {
            views.add(new ExtensionView(r.getUUID(0), r.getUUID(1), r.getInteger(2), r.getString(3),
                    activities(r.getString(4)), ExtensionStatus.valueOf(r.getString(5)), r.getString(6), instant(r, 7),
                    r.getInteger(8), instant(r, 9), r.getString(10), instant(r, 11), r.getString(12), r.getString(13),
                    r.getInteger(14)));
        }
        return views;
    }

    private List<SalesActivity> activities(String text) {
        try {
            return json.readValue(text, ACTIVITIES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored activities cannot be read", e);
        }
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

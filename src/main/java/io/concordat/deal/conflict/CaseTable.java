package io.concordat.deal.conflict;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of conflict cases. Whoever changes one holds it, and before it the registrations that the change concerns. */
@ApplicationScoped
class CaseTable {

    private static final TypeReference<List<Ruling>> RULINGS = new TypeReference<>() {
    };
    private static final String SELECT = """
            select c.id, c.registration_id, c.kind, c.status, c.opened_at, c.decide_by, c.overdue_since, c.escalations,
                   c.proposal::text, c.rulings::text, c.appeal::text, c.appeal_until, c.closed_at, c.closed_because, c.revision
              from conflict_case c where c.vendor_id = $1
            """;
    private static final String FIND = SELECT + "and c.id = $2";
    private static final String CONCERNED = """
            and (c.id = $2 or c.status = 'OPEN' and c.id in
                (select p.case_id from conflict_party p where p.vendor_id = $1 and p.holding_id = any($3)))
            order by c.id for update""";
    private static final String HOLD = SELECT + CONCERNED;
    private static final String HOLD_FREE = SELECT + CONCERNED + " skip locked";
    private static final String HOLD_ONE_FREE = FIND + " for update skip locked";
    private static final String LIST = SELECT + """
            and ($3::text is null or c.status = $3)
            and ($4::uuid is null or exists (select from conflict_party p where p.vendor_id = $1 and p.case_id = c.id
                 and p.holding_id = $4 and ($6::uuid is null or p.partner_id = $6)))
            and ($5::uuid is null or c.id in (select p.case_id from conflict_party p where p.vendor_id = $1
                 and p.partner_id = $5 and p.kind = 'REGISTRATION'))
            and ($6::uuid is null or c.id in (select p.case_id from conflict_party p where p.vendor_id = $1
                 and p.partner_id = $6 and p.kind = 'REGISTRATION'))
            and ($7::uuid is null or c.id < $7)
            order by c.id desc limit $2""";
    private static final String OF_REGISTRATIONS = """
            select asked.id, newest.case_id
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select p.case_id from conflict_party p
                                  where p.vendor_id = $1 and p.holding_id = asked.id
                                  order by p.case_id desc limit $3) newest""";
    private static final String OF_IDS = SELECT + "and c.id = any($2)";
    private static final String INSERT = """
            insert into conflict_case (vendor_id, id, registration_id, kind, status, opened_at, decide_by, escalations,
                   proposal, rulings, revision)
            values ($1, $2, $3, $4, 'OPEN', $5, $6, 0, $7, '[]', 1)""";
    private static final String UPDATE = """
            update conflict_case set kind = $3, status = $4, decide_by = $5, overdue_since = $6, escalations = $7,
                   proposal = $8, rulings = $9, appeal = $10, appeal_until = $11, closed_at = $12, closed_because = $13,
                   revision = $14
             where vendor_id = $1 and id = $2""";

    private final ObjectMapper json;

    CaseTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<ConflictCase>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(this::cases).map(found -> found.stream().findFirst());
    }

    /** @return the case, held; empty when there is none, or when somebody else holds it */
    Uni<Optional<ConflictCase>> holdFree(SqlUnit unit, UUID id) {
        return unit.query(HOLD_ONE_FREE, unit.vendorId(), id).map(this::cases)
                .map(found -> found.stream().findFirst());
    }

    /**
     * Holds a case together with every open one that these registrations are in, in the order of their ids.
     *
     * @param id the case, or {@code null} for none beside the open ones
     * @param waiting whether to wait for whoever holds one of them; else it is left out
     */
    Uni<List<ConflictCase>> hold(SqlUnit unit, UUID id, Collection<UUID> registrationIds, boolean waiting) {
        return unit.query(waiting ? HOLD : HOLD_FREE, unit.vendorId(), id, registrationIds.toArray(UUID[]::new))
                .map(this::cases);
    }

    /** @param partnerId whose cases are seen, or {@code null} for all of them */
    Uni<List<ConflictCase>> list(SqlUnit unit, CaseFilter filter, UUID partnerId, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), page.fetch(), filter.status() == null ? null : filter.status().name(),
                filter.registrationId(), filter.partnerId(), partnerId, page.afterId()).map(this::cases);
    }

    /** A registration and the id of a case that it is in. */
    record Membership(UUID registrationId, UUID caseId) {
    }

    /** @return the newest cases of each registration, newest first */
    Uni<List<Membership>> ofRegistrations(SqlUnit unit, List<UUID> registrationIds, int each) {
        return unit.query(OF_REGISTRATIONS, unit.vendorId(), registrationIds.toArray(UUID[]::new), each).map(rows -> {
            List<Membership> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(new Membership(row.getUUID(0), row.getUUID(1))));
            return found;
        });
    }

    Uni<List<ConflictCase>> ofIds(SqlUnit unit, List<UUID> ids) {
        return unit.query(OF_IDS, unit.vendorId(), ids.toArray(UUID[]::new)).map(this::cases);
    }

    Uni<Void> insert(SqlUnit unit, ConflictCase opened) {
        return unit.update(INSERT, unit.vendorId(), opened.id(), opened.registrationId(), opened.kind().name(),
                utc(opened.openedAt()), utc(opened.decideBy()), object(opened.proposal())).replaceWithVoid();
    }

    Uni<Void> update(SqlUnit unit, ConflictCase changed) {
        return unit.update(UPDATE, unit.vendorId(), changed.id(), changed.kind().name(), changed.status().name(),
                utc(changed.decideBy()), utc(changed.overdueSince()), changed.escalations(),
                object(changed.proposal()), new JsonArray(written(changed.rulings())), object(changed.appeal()),
                utc(changed.appealUntil()), utc(changed.closedAt()), changed.closedBecause(), changed.revision())
                .replaceWithVoid();
    }

    private List<ConflictCase> cases(RowSet<Row> rows) {
        List<ConflictCase> cases = new ArrayList<>(rows.size());
        for (Row r : rows) {
            cases.add(new ConflictCase(r.getUUID(0), r.getUUID(1), CaseKind.valueOf(r.getString(2)),
                    CaseStatus.valueOf(r.getString(3)), instant(r, 4), instant(r, 5), instant(r, 6), r.getInteger(7),
                    read(r.getString(8), Proposal.class), rulings(r.getString(9)), read(r.getString(10), Appeal.class),
                    instant(r, 11), instant(r, 12), r.getString(13), r.getInteger(14)));
        }
        return cases;
    }

    private List<Ruling> rulings(String text) {
        try {
            return json.readValue(text, RULINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rulings cannot be read", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private JsonObject object(Object value) {
        return value == null ? null : new JsonObject(written(value));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a conflict case cannot be written as JSON", e);
        }
    }

    static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

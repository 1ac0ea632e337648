package io.concordat.lead;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.lead.routing.Candidate;
import io.concordat.lead.routing.RoutingStrategy;
import io.concordat.platform.work.SqlUnit;

/** The SQL of the offers of leads. */
@ApplicationScoped
class AssignmentTable {

    private static final int SHOWN_CANDIDATES = 50;
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {
    };
    private static final String SELECT = """
            select id, lead_id, attempt, partner_id, status, rule_id, rule_revision, rule_name, strategy, turn,
                   candidates::text, why, offered_by, offered_at, respond_by, answered_at, answered_by, decline_code,
                   decline_note
              from lead_assignment where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and id = $2";
    private static final String OF_LEADS = SELECT
            + "and lead_id = any($2) and ($3::uuid is null or partner_id = $3) order by lead_id, attempt limit $4";
    private static final String REFUSED_BY = """
            select distinct partner_id from lead_assignment
             where vendor_id = $1 and lead_id = $2 and status in ('DECLINED', 'TIMED_OUT')""";
    private static final String INSERT = """
            insert into lead_assignment (vendor_id, id, lead_id, attempt, partner_id, status, rule_id, rule_revision,
                   rule_name, strategy, turn, candidates, why, offered_by, offered_at, respond_by)
            values ($1, $2, $3, $4, $5, 'OFFERED', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";
    private static final String END = """
            update lead_assignment set status = $3, answered_at = $4, answered_by = $5, decline_code = $6,
                   decline_note = $7
             where vendor_id = $1 and id = $2""";

    private final ObjectMapper json;

    AssignmentTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<AssignmentView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(this::views).map(views -> views.stream().findFirst());
    }

    /**
     * @param partnerId only this partner's, or {@code null} for all
     * @return the offers of these leads in their order; one statement
     */
    Uni<List<AssignmentView>> ofLeads(SqlUnit unit, List<UUID> leadIds, UUID partnerId, int most) {
        return unit.query(OF_LEADS, unit.vendorId(), leadIds.toArray(UUID[]::new), partnerId, most).map(this::views);
    }

    /** @return the partners that declined the lead or did not answer in time */
    Uni<Set<UUID>> refusedBy(SqlUnit unit, UUID leadId) {
        return unit.query(REFUSED_BY, unit.vendorId(), leadId).map(rows -> {
            Set<UUID> partners = new HashSet<>();
            rows.forEach(row -> partners.add(row.getUUID(0)));
            return partners;
        });
    }

    Uni<Void> insert(SqlUnit unit, AssignmentView offer) {
        return unit.update(INSERT, unit.vendorId(), offer.id(), offer.leadId(), offer.attempt(), offer.partnerId(),
                offer.ruleId(), offer.ruleRevision(), offer.ruleName(),
                offer.strategy() == null ? null : offer.strategy().name(),
                offer.turn() == null ? null : offer.turn().longValue(), stored(offer.candidates()), offer.why(),
                offer.offeredBy(), utc(offer.offeredAt()), utc(offer.respondBy())).replaceWithVoid();
    }

    /** Says what became of an offer. */
    Uni<Void> end(SqlUnit unit, UUID id, AssignmentStatus status, DeclineReason reason, String note) {
        return unit.update(END, unit.vendorId(), id, status.name(), utc(unit.now()), unit.by().subject(),
                reason == null ? null : reason.name(), note).replaceWithVoid();
    }

    private JsonArray stored(List<Candidate> candidates) {
        try {
            return new JsonArray(json.writeValueAsString(
                    candidates.subList(0, Math.min(SHOWN_CANDIDATES, candidates.size()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Candidates cannot be written as JSON", e);
        }
    }

    private List<AssignmentView> views(RowSet<Row> rows) {
        List<AssignmentView> views = new ArrayList<>(rows.size());
        for (Row r : rows) {
            views.add(new AssignmentView(r.getUUID(0), r.getUUID(1), r.getInteger(2), r.getUUID(3),
                    AssignmentStatus.valueOf(r.getString(4)), r.getUUID(5), r.getInteger(6), r.getString(7),
                    r.getString(8) == null ? null : RoutingStrategy.valueOf(r.getString(8)),
                    r.getLong(9) == null ? null : r.getLong(9).intValue(), candidates(r.getString(10)),
                    r.getString(11), r.getString(12), instant(r, 13), instant(r, 14), instant(r, 15),
                    r.getString(16), r.getString(17) == null ? null : DeclineReason.valueOf(r.getString(17)),
                    r.getString(18)));
        }
        return views;
    }

    private List<Candidate> candidates(String text) {
        try {
            return json.readValue(text, CANDIDATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored candidates cannot be read", e);
        }
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

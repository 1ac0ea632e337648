package io.concordat.lead;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Money;
import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of leads. */
@ApplicationScoped
class LeadTable {

    private static final String COLUMNS = """
            l.id, l.external_reference, l.status, l.source, l.campaign_id, l.customer::text, l.region, l.families,
            l.family_scope, l.value_minor, l.value_currency, l.notes, l.contact_ids, l.contact_roles, l.consent::text,
            l.assigned_partner_id, l.assignment_id, l.respond_by, l.offers, l.queue_reason, l.end_code, l.end_note,
            l.registration_id, l.created_by, l.created_at, l.changed_at, l.revision""";
    private static final String SELECT = "select " + COLUMNS + " from lead l where l.vendor_id = $1";
    private static final String FIND = SELECT + " and l.id = $2";
    private static final String OF_REGISTRATIONS = SELECT + " and l.registration_id = any($2) order by l.id limit $3";
    private static final String INSERT = """
            insert into lead (vendor_id, id, external_reference, status, source, campaign_id, customer, country, region,
                   families, family_scope, value_minor, value_currency, notes, contact_ids, contact_roles, consent, offers,
                   created_by, created_at, changed_at, revision)
            values ($1, $2, $3, 'UNASSIGNED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, $17, $18, $18,
                    0)""";
    private static final String OFFER = """
            update lead set status = 'OFFERED', assigned_partner_id = $3, assignment_id = $4, respond_by = $5,
                   offers = offers + 1, queue_reason = null, changed_at = $6, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String QUEUE = """
            update lead set status = 'IN_QUEUE', assigned_partner_id = null, assignment_id = null, respond_by = null,
                   queue_reason = $3, changed_at = $4, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String MOVE = """
            update lead set status = $3, end_code = $4, end_note = $5, registration_id = $6, respond_by = null,
                   changed_at = $7, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String WITHDRAW = """
            update lead set status = 'WITHDRAWN', end_note = $3, respond_by = null, changed_at = $4,
                   assigned_partner_id = case when status = 'OFFERED' then null else assigned_partner_id end,
                   revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String OPEN_LEADS = """
            select assigned_partner_id, count(*) from lead
             where vendor_id = $1 and assigned_partner_id = any($2) and status in ('OFFERED', 'ACCEPTED', 'QUALIFIED')
             group by assigned_partner_id""";

    private final ObjectMapper json;

    LeadTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<LeadRow>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(this::rows).map(rows -> rows.stream().findFirst());
    }

    /** Finds it and keeps others from changing it until the transaction ends. */
    Uni<Optional<LeadRow>> lock(SqlUnit unit, UUID id) {
        return unit.query(FIND + " for update", unit.vendorId(), id).map(this::rows)
                .map(rows -> rows.stream().findFirst());
    }

    /** @return newest first */
    Uni<List<LeadRow>> list(SqlUnit unit, LeadFilter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>(List.of(unit.vendorId(), page.fetch()));
        add(sql, values, "l.status =", filter.status() == null ? null : filter.status().name());
        add(sql, values, "l.assigned_partner_id =", filter.partnerId());
        add(sql, values, "l.country =", filter.country());
        add(sql, values, "l.external_reference =", filter.externalReference());
        add(sql, values, "l.registration_id =", filter.registrationId());
        add(sql, values, "l.id <", page.afterId());
        return unit.query(sql + " order by l.id desc limit $2", values.toArray()).map(this::rows);
    }

    /** @return the leads that became these registrations, oldest first; one statement */
    Uni<List<LeadRow>> ofRegistrations(SqlUnit unit, List<UUID> registrationIds, int most) {
        return unit.query(OF_REGISTRATIONS, unit.vendorId(), registrationIds.toArray(UUID[]::new), most)
                .map(this::rows);
    }

    /** Stores a new lead with revision 0: its first offer, or its way into the queue, makes that 1. */
    Uni<Void> insert(SqlUnit unit, LeadRow lead) {
        return unit.update(INSERT, unit.vendorId(), lead.id(), lead.externalReference(), lead.source(),
                lead.campaignId(), stored(lead.customer()), lead.customer().address().country(), lead.region(),
                lead.families().toArray(String[]::new), lead.familyScope().toArray(String[]::new),
                lead.value() == null ? null : lead.value().minor(),
                lead.value() == null ? null : lead.value().currency().code(), lead.notes(),
                lead.contactIds().toArray(UUID[]::new), lead.contactRoles().toArray(String[]::new),
                lead.consent() == null ? null : stored(lead.consent()), lead.createdBy(), utc(lead.createdAt()))
                .onFailure(e -> Failures.isConstraint(e, "lead_external_reference_unique"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "external-reference-taken",
                        "Another lead has this externalReference."))
                .replaceWithVoid();
    }

    Uni<Void> offer(SqlUnit unit, UUID id, UUID partnerId, UUID assignmentId, Instant respondBy) {
        return unit.update(OFFER, unit.vendorId(), id, partnerId, assignmentId, utc(respondBy), utc(unit.now()))
                .replaceWithVoid();
    }

    Uni<Void> queue(SqlUnit unit, UUID id, String reason) {
        return unit.update(QUEUE, unit.vendorId(), id, reason, utc(unit.now())).replaceWithVoid();
    }

    /** Moves a locked lead to a state in which it stays with its partner or ends. */
    Uni<Void> move(SqlUnit unit, LeadRow lead, LeadStatus to, String endCode, String endNote, UUID registrationId) {
        return unit.update(MOVE, unit.vendorId(), lead.id(), to.name(), endCode, endNote, registrationId,
                utc(unit.now())).replaceWithVoid();
    }

    /** A partner that had only been offered the lead has it no more; one that had accepted it still sees it. */
    Uni<Void> withdraw(SqlUnit unit, UUID id, String reason) {
        return unit.update(WITHDRAW, unit.vendorId(), id, reason, utc(unit.now())).replaceWithVoid();
    }

    /** @return how many leads each partner has open; one without any is missing */
    Uni<Map<UUID, Integer>> openLeads(SqlUnit unit, List<UUID> partnerIds) {
        return unit.query(OPEN_LEADS, unit.vendorId(), partnerIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Integer> open = new HashMap<>();
            rows.forEach(row -> open.put(row.getUUID(0), row.getLong(1).intValue()));
            return open;
        });
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        }
    }

    private List<LeadRow> rows(RowSet<Row> rows) {
        List<LeadRow> leads = new ArrayList<>(rows.size());
        for (Row r : rows) {
            Long minor = r.getLong(9);
            leads.add(new LeadRow(r.getUUID(0), r.getString(1), LeadStatus.valueOf(r.getString(2)), r.getString(3),
                    r.getString(4), read(r.getString(5), Customer.class), r.getString(6),
                    List.of(r.getArrayOfStrings(7)), List.of(r.getArrayOfStrings(8)),
                    minor == null ? null : Money.ofMinor(minor, r.getString(10)), r.getString(11),
                    List.of(r.getArrayOfUUIDs(12)), Arrays.asList(r.getArrayOfStrings(13)),
                    read(r.getString(14), Consent.class), r.getUUID(15), r.getUUID(16), instant(r, 17),
                    r.getInteger(18), r.getString(19), r.getString(20), r.getString(21), r.getUUID(22),
                    r.getString(23), instant(r, 24), instant(r, 25), r.getInteger(26)));
        }
        return leads;
    }

    private JsonObject stored(Object value) {
        try {
            return new JsonObject(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a lead cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored lead cannot be read", e);
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

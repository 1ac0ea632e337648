package io.concordat.deal.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.conflict.Party.Before;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.platform.work.SqlUnit;

/** The SQL of the parties of conflict cases and of what they show. */
@ApplicationScoped
class PartyTable {

    private static final String OF = """
            select case_id, holding_id, kind, challenger, partner_id, verdict, since, before::text
              from conflict_party where vendor_id = $1 and case_id = any($2) order by challenger desc, since, holding_id""";
    private static final String INSERT = """
            insert into conflict_party (vendor_id, case_id, holding_id, kind, challenger, partner_id, verdict, since)
            select $1, $2, p.id, p.kind, p.challenger, p.partner, p.verdict, p.since
              from jsonb_to_recordset($3) p(id uuid, kind text, challenger boolean, partner uuid, verdict text,
                   since timestamptz)
            on conflict (vendor_id, case_id, holding_id) do nothing""";
    private static final String DELETE = "delete from conflict_party where vendor_id = $1 and case_id = $2";
    private static final String BEFORE = """
            update conflict_party p set before = b.before
              from jsonb_to_recordset($3) b(id uuid, before jsonb)
             where p.vendor_id = $1 and p.case_id = $2 and p.holding_id = b.id""";
    private static final String EVIDENCE_OF = """
            select id, case_id, party, chosen_on, attachment_id, words, partner_id, recorded_by, recorded_at
              from conflict_evidence where vendor_id = $1 and case_id = any($2) order by id""";
    private static final String ADD = """
            insert into conflict_evidence (vendor_id, id, case_id, party, chosen_on, attachment_id, words, partner_id,
                   recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String ATTACHED = """
            select from deal_attachment a
              join deal_registration d on d.vendor_id = a.vendor_id and d.no = a.registration_no
             where a.vendor_id = $1 and a.id = $2 and d.id = any($3) and not (a.internal and $4::boolean)""";

    private final ObjectMapper json;

    PartyTable(ObjectMapper json) {
        this.json = json;
    }

    /** @return the parties of each case, the challenger first */
    Uni<Map<UUID, List<Party>>> of(SqlUnit unit, List<UUID> caseIds) {
        return unit.query(OF, unit.vendorId(), caseIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, List<Party>> parties = new HashMap<>();
            for (Row r : rows) {
                parties.computeIfAbsent(r.getUUID(0), id -> new ArrayList<>())
                        .add(new Party(r.getUUID(1), HoldingKind.valueOf(r.getString(2)), r.getBoolean(3),
                                (UUID) r.getValue(4), r.getString(5) == null ? null : Verdict.valueOf(r.getString(5)),
                                CaseTable.instant(r, 6), before(r.getString(7))));
            }
            return parties;
        });
    }

    Uni<Void> insert(SqlUnit unit, UUID caseId, List<Party> parties) {
        JsonArray rows = new JsonArray();
        for (Party party : parties) {
            rows.add(new JsonObject().put("id", party.holdingId().toString()).put("kind", party.kind().name())
                    .put("challenger", party.challenger())
                    .put("partner", party.partnerId() == null ? null : party.partnerId().toString())
                    .put("verdict", party.verdict() == null ? null : party.verdict().name())
                    .put("since", party.since().toString()));
        }
        return unit.update(INSERT, unit.vendorId(), caseId, rows).replaceWithVoid();
    }

    Uni<Void> replace(SqlUnit unit, UUID caseId, List<Party> parties) {
        return unit.update(DELETE, unit.vendorId(), caseId).chain(() -> insert(unit, caseId, parties));
    }

    /** Keeps what a ruling found. */
    Uni<Void> keepBefore(SqlUnit unit, UUID caseId, List<Party> parties) {
        JsonArray rows = new JsonArray();
        for (Party party : parties) {
            if (party.before() != null) {
                rows.add(new JsonObject().put("id", party.holdingId().toString()).put("before",
                        new JsonObject(written(party.before()))));
            }
        }
        return unit.update(BEFORE, unit.vendorId(), caseId, rows).replaceWithVoid();
    }

    /** @return what was shown in each case, in the order in which it was */
    Uni<Map<UUID, List<Evidence>>> evidence(SqlUnit unit, List<UUID> caseIds) {
        return unit.query(EVIDENCE_OF, unit.vendorId(), caseIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, List<Evidence>> evidence = new HashMap<>();
            for (Row r : rows) {
                evidence.computeIfAbsent(r.getUUID(1), id -> new ArrayList<>())
                        .add(new Evidence(r.getUUID(0), r.getString(2), r.getLocalDate(3),
                                (UUID) r.getValue(4), r.getString(5), (UUID) r.getValue(6), r.getString(7),
                                CaseTable.instant(r, 8)));
            }
            return evidence;
        });
    }

    Uni<Void> add(SqlUnit unit, UUID caseId, Evidence evidence) {
        return unit.update(ADD, unit.vendorId(), evidence.id(), caseId, evidence.party(),
                evidence.chosenOn(), evidence.attachmentId(), evidence.text(), evidence.partnerId(),
                evidence.recordedBy(), CaseTable.utc(evidence.recordedAt())).replaceWithVoid();
    }

    /** @return whether the file stands beside one of the registrations, and is not one that only the vendor sees */
    Uni<Boolean> isAttached(SqlUnit unit, UUID attachmentId, List<UUID> registrationIds) {
        return unit.query(ATTACHED, unit.vendorId(), attachmentId, registrationIds.toArray(UUID[]::new),
                unit.by().isPartner()).map(rows -> rows.size() > 0);
    }

    private Before before(String text) {
        try {
            return text == null ? null : json.readValue(text, Before.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a ruling found cannot be read", e);
        }
    }

    private String written(Before before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a ruling found cannot be written as JSON", e);
        }
    }
}

package io.concordat.deal.quality.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.time.Days;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of sampled audits. */
final class SpotAuditTable {

    /** Everything that was submitted in the period, with its stratum; the tier is that of the day of the submission. */
    private static final String POPULATION = """
            select d.id, case $5::text when 'PARTNER' then d.partner_id::text
                                       when 'TIER' then coalesce(a.tier, '') else '' end as stratum
              from deal_registration d
              left join partner_attribute_period a on $5::text = 'TIER' and a.vendor_id = d.vendor_id
                   and a.partner_id = d.partner_id and a.valid_from <= (d.submitted_at at time zone $6::text)::date
                   and (a.valid_to is null or a.valid_to > (d.submitted_at at time zone $6::text)::date)
             where d.vendor_id = $1 and d.submitted_at >= $2 and d.submitted_at < $3
               and ($4::uuid is null or d.program_id = $4)""";
    private static final String STRATA = "select p.stratum, count(*) from (" + POPULATION + ") p group by p.stratum";
    private static final String DRAW = """
            insert into spot_audit_item (vendor_id, audit_id, registration_id, position, stratum, hash, result, revision)
            select $1, $7, s.id, row_number() over (order by s.stratum, s.hash, s.id), s.stratum, s.hash, 'PENDING', 1
              from (select h.id, h.stratum, h.hash, row_number() over (partition by h.stratum order by h.hash, h.id) as place
                      from (select p.id, p.stratum,
                                   encode(sha256(convert_to($8::text || '|' || p.id, 'UTF8')), 'hex') as hash
                              from (%s) p) h) s
              join unnest($9::text[], $10::integer[]) size(stratum, most) on size.stratum = s.stratum
             where s.place <= size.most"""
            .formatted(POPULATION);
    private static final String INSERT = """
            insert into spot_audit (vendor_id, id, name, from_on, to_on, program_id, share_percent, sample_count, seed,
                   stratify_by, population, sampled, created_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)""";
    private static final String SELECT = """
            select a.id, a.name, a.from_on, a.to_on, a.program_id, a.share_percent, a.sample_count, a.seed, a.stratify_by,
                   a.population, a.sampled, (select count(*) from spot_audit_item i where i.vendor_id = a.vendor_id
                                                and i.audit_id = a.id and i.result = 'PENDING'), a.created_by, a.created_at
              from spot_audit a where a.vendor_id = $1""";
    private static final String ITEMS = """
            select audit_id, registration_id, position, stratum, hash, result, note, recorded_by, recorded_at, revision
              from spot_audit_item where vendor_id = $1 and audit_id = """;
    private static final String RECORD = """
            update spot_audit_item set result = $4, note = $5, recorded_by = $6, recorded_at = $7, revision = revision + 1
             where vendor_id = $1 and audit_id = $2 and registration_id = $3""";

    private SpotAuditTable() {
    }

    /** @return the size of each stratum */
    static Uni<Map<String, Integer>> strata(SqlUnit unit, CreateSpotAudit plan) {
        return unit.query(STRATA, population(unit, plan)).map(rows -> {
            Map<String, Integer> strata = new HashMap<>();
            rows.forEach(row -> strata.put(row.getString(0), row.getLong(1).intValue()));
            return strata;
        });
    }

    /** Draws of each stratum so many as its size says: those whose hash is least. */
    static Uni<Void> draw(SqlUnit unit, UUID auditId, CreateSpotAudit plan, SortedMap<String, Integer> sizes) {
        Object[] population = population(unit, plan);
        Object[] values = new Object[population.length + 4];
        System.arraycopy(population, 0, values, 0, population.length);
        values[6] = auditId;
        values[7] = plan.seed();
        values[8] = sizes.keySet().toArray(String[]::new);
        values[9] = sizes.values().toArray(Integer[]::new);
        return unit.update(DRAW, values).replaceWithVoid();
    }

    static Uni<Void> insert(SqlUnit unit, SpotAuditView audit) {
        return unit.update(INSERT, unit.vendorId(), audit.id(), audit.name(), audit.from(), audit.to(),
                audit.programId(), audit.sharePercent(), audit.count(), audit.seed(), audit.stratifyBy().name(),
                audit.population(), audit.sampled(), audit.createdBy(), utc(audit.createdAt())).replaceWithVoid();
    }

    static Uni<Optional<SpotAuditView>> find(SqlUnit unit, UUID id) {
        return unit.query(SELECT + " and a.id = $2", unit.vendorId(), id)
                .map(rows -> audits(rows).stream().findFirst());
    }

    /** @return newest first */
    static Uni<List<SpotAuditView>> list(SqlUnit unit, PageRequest page) {
        return unit.query(SELECT + " and ($2::uuid is null or a.id < $2) order by a.id desc limit $3", unit.vendorId(),
                page.afterId(), page.fetch()).map(SpotAuditTable::audits);
    }

    /** @return in the order of the sample */
    static Uni<List<AuditItemView>> items(SqlUnit unit, UUID auditId, int after, int limit) {
        return unit.query(ITEMS + "$2 and position > $3 order by position limit $4", unit.vendorId(), auditId, after,
                limit).map(SpotAuditTable::itemsOf);
    }

    /** @return the items of several audits, at most so many of each; one statement */
    static Uni<List<AuditItemView>> itemsOf(SqlUnit unit, List<UUID> auditIds, int each) {
        return unit.query(ITEMS + "any($2) and position <= $3 order by audit_id, position", unit.vendorId(),
                auditIds.toArray(UUID[]::new), each).map(SpotAuditTable::itemsOf);
    }

    static Uni<Optional<AuditItemView>> item(SqlUnit unit, UUID auditId, UUID registrationId, boolean lock) {
        return unit.query(ITEMS + "$2 and registration_id = $3" + (lock ? " for update" : ""), unit.vendorId(), auditId,
                registrationId).map(rows -> itemsOf(rows).stream().findFirst());
    }

    static Uni<Void> record(SqlUnit unit, AuditItemView item, RecordFinding finding) {
        return unit.update(RECORD, unit.vendorId(), item.auditId(), item.registrationId(), finding.result().name(),
                finding.note(), unit.by().subject(), utc(unit.now())).replaceWithVoid();
    }

    private static Object[] population(SqlUnit unit, CreateSpotAudit plan) {
        var zone = unit.by().vendor().zone();
        Stratify by = plan.stratifyBy() == null ? Stratify.NONE : plan.stratifyBy();
        return new Object[]{unit.vendorId(), utc(plan.from().atStartOfDay(zone).toInstant()),
                utc(Days.endOfWindow(plan.to().atStartOfDay(zone).toInstant(), 0, zone)), plan.programId(), by.name(),
                zone.getId()};
    }

    private static List<SpotAuditView> audits(RowSet<Row> rows) {
        List<SpotAuditView> audits = new ArrayList<>(rows.size());
        for (Row r : rows) {
            audits.add(new SpotAuditView(r.getUUID(0), r.getString(1), r.getLocalDate(2), r.getLocalDate(3),
                    r.getUUID(4), r.getInteger(5), r.getInteger(6), r.getString(7), Stratify.valueOf(r.getString(8)),
                    r.getInteger(9), r.getInteger(10), r.getLong(11).intValue(), r.getString(12),
                    r.getOffsetDateTime(13).toInstant()));
        }
        return audits;
    }

    private static List<AuditItemView> itemsOf(RowSet<Row> rows) {
        List<AuditItemView> items = new ArrayList<>(rows.size());
        for (Row r : rows) {
            OffsetDateTime at = r.getOffsetDateTime(8);
            items.add(new AuditItemView(r.getUUID(0), r.getUUID(1), r.getInteger(2), r.getString(3), r.getString(4),
                    AuditResult.valueOf(r.getString(5)), r.getString(6), r.getString(7),
                    at == null ? null : at.toInstant(), r.getInteger(9)));
        }
        return items;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package io.concordat.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL of registration policies: versions are added and read, never changed. */
final class RegistrationPolicyTable {

    private static final String COLUMNS = """
            r.program_id, r.version, r.approve_clear, r.protection_days, r.protection_start, r.identity_level,
            r.required_fields, r.daily_check_quota, r.material_change_tolerance_percent, r.created_at, r.created_by,
            r.rules::text
            """;
    private static final String FIND = "select " + COLUMNS + """
            from registration_policy r where r.vendor_id = $1 and r.program_id = $2 and r.version = $3""";
    private static final String LIST = "select " + COLUMNS + """
            from registration_policy r
            where r.vendor_id = $1 and r.program_id = $2 and ($3::integer is null or r.version < $3)
            order by r.version desc limit $4""";
    private static final String OF_PARTNERS = "select distinct on (e.partner_id, r.program_id) " + COLUMNS + """
            , e.partner_id
            from enrollment e
            join program p on p.vendor_id = e.vendor_id and p.id = e.program_id
            join registration_policy r on r.vendor_id = e.vendor_id and r.program_id = e.program_id
            where e.vendor_id = $1 and e.partner_id = any($2)
              and e.starts_on <= $3 and (e.ends_on is null or e.ends_on >= $3)
              and p.status = 'ACTIVE' and p.starts_on <= $3 and (p.ends_on is null or p.ends_on >= $3)
            order by e.partner_id, r.program_id, r.version desc""";
    private static final String IN_FORCE = "select distinct on (r.program_id) " + COLUMNS + """
            from registration_policy r where r.vendor_id = $1 and r.program_id = any($2)
            order by r.program_id, r.version desc""";
    private static final String VERSIONS = "select " + COLUMNS + """
            from (select distinct * from unnest($2::uuid[], $3::integer[]) a(program_id, version)) asked
            join registration_policy r on r.vendor_id = $1 and r.program_id = asked.program_id
                                      and r.version = asked.version""";
    private static final String NEWEST = """
            select coalesce(max(version), 0) from registration_policy where vendor_id = $1 and program_id = $2""";
    private static final String INSERT = """
            insert into registration_policy (vendor_id, program_id, version, approve_clear, protection_days,
                   protection_start, identity_level, required_fields, daily_check_quota,
                   material_change_tolerance_percent, created_at, created_by, rules)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";

    private RegistrationPolicyTable() {
    }

    static Uni<Optional<RegistrationPolicyView>> find(SqlUnit unit, UUID programId, int version) {
        return unit.query(FIND, unit.vendorId(), programId, version)
                .map(rows -> policies(rows).stream().findFirst());
    }

    /** @return the versions below {@code before}, newest first; all of them when it is {@code null} */
    static Uni<List<RegistrationPolicyView>> list(SqlUnit unit, UUID programId, Integer before, int limit) {
        return unit.query(LIST, unit.vendorId(), programId, before, limit).map(RegistrationPolicyTable::policies);
    }

    static Uni<Map<UUID, List<RegistrationPolicyView>>> ofPartners(SqlUnit unit, Set<UUID> partnerIds,
            LocalDate day) {
        return unit.query(OF_PARTNERS, unit.vendorId(), partnerIds.toArray(UUID[]::new), day).map(rows -> {
            Map<UUID, List<RegistrationPolicyView>> policies = new HashMap<>();
            for (Row row : rows) {
                policies.computeIfAbsent(row.getUUID(12), id -> new ArrayList<>()).add(policy(row));
            }
            return policies;
        });
    }

    /** @return the newest version of each of the programs, in no particular order */
    static Uni<List<RegistrationPolicyView>> inForce(SqlUnit unit, List<UUID> programIds) {
        return unit.query(IN_FORCE, unit.vendorId(), programIds.toArray(UUID[]::new))
                .map(RegistrationPolicyTable::policies);
    }

    static Uni<List<RegistrationPolicyView>> versions(SqlUnit unit, List<UUID> programIds, List<Integer> versions) {
        return unit.query(VERSIONS, unit.vendorId(), programIds.toArray(UUID[]::new), versions.toArray(Integer[]::new))
                .map(RegistrationPolicyTable::policies);
    }

    /** @return the number of the newest version, 0 when there is none; meant for a caller who holds the program's lock */
    static Uni<Integer> newestVersion(SqlUnit unit, UUID programId) {
        return unit.query(NEWEST, unit.vendorId(), programId).map(rows -> rows.iterator().next().getInteger(0));
    }

    static Uni<Void> insert(Unit unit, RegistrationPolicyView policy) {
        return unit.update(INSERT, unit.vendorId(), policy.programId(), policy.version(), policy.approveClear(),
                policy.protectionDays(), policy.protectionStart().name(), policy.identityLevel().name(),
                policy.requiredFields().toArray(String[]::new), policy.dailyCheckQuota(),
                policy.materialChangeTolerancePercent(), policy.createdAt().atOffset(ZoneOffset.UTC),
                policy.createdBy(), RulesColumn.write(policy.rules())).replaceWithVoid();
    }

    private static List<RegistrationPolicyView> policies(RowSet<Row> rows) {
        List<RegistrationPolicyView> policies = new ArrayList<>(rows.size());
        for (Row row : rows) {
            policies.add(policy(row));
        }
        return policies;
    }

    private static RegistrationPolicyView policy(Row row) {
        return new RegistrationPolicyView(row.getUUID(0), row.getInteger(1), row.getBoolean(2), row.getInteger(3),
                ProtectionStart.valueOf(row.getString(4)), IdentityLevel.valueOf(row.getString(5)),
                List.of(row.getArrayOfStrings(6)), row.getInteger(7), row.getInteger(8),
                RulesColumn.read(row.getString(11)), row.getOffsetDateTime(9).toInstant(), row.getString(10));
    }
}

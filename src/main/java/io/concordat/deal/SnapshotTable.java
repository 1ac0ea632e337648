package io.concordat.deal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.SnapshotView.SnapshotKind;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/** Keeps what registrations said when they were submitted and decided. */
@ApplicationScoped
class SnapshotTable {

    private static final String TAKE = """
            insert into registration_snapshot (vendor_id, registration_no, position, kinds, taken_at, taken_by, status,
                   verdict, reason, intake, contact_ids, contact_roles)
            select d.vendor_id, d.no, 1 + (select count(*) from registration_snapshot s
                                            where s.vendor_id = $1 and s.registration_no = $2),
                   $3, $4, $5, d.status, d.verdict, d.decision_reason, d.intake, d.contact_ids, d.contact_roles
              from deal_registration d where d.vendor_id = $1 and d.no = $2""";
    private static final String OF = """
            select d.id, s.position, s.kinds, s.taken_at, s.taken_by, s.status, s.verdict, s.reason, s.intake::text,
                   s.contact_ids, s.contact_roles
              from deal_registration d
              join registration_snapshot s on s.vendor_id = d.vendor_id and s.registration_no = d.no
             where d.vendor_id = $1 and d.id = any($2)
             order by d.id, s.position""";

    private final StoredIntakes intakes;

    SnapshotTable(StoredIntakes intakes) {
        this.intakes = intakes;
    }

    /** What was taken, before the people are put in. */
    record Taken(SnapshotView view, DealRow deal) {
    }

    /** Keeps a locked registration as it is now. */
    Uni<Void> take(SqlUnit unit, long no, SnapshotKind kind) {
        return unit.update(TAKE, unit.vendorId(), no, new String[]{kind.name()}, unit.now().atOffset(ZoneOffset.UTC),
                unit.by().subject()).replaceWithVoid();
    }

    /** @return the snapshots of each registration, oldest first; one statement */
    Uni<Map<UUID, List<Taken>>> of(SqlUnit unit, List<UUID> ids) {
        return unit.query(OF, unit.vendorId(), ids.toArray(UUID[]::new)).map(found -> {
            Map<UUID, List<Taken>> taken = new HashMap<>();
            for (Row row : found) {
                taken.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(taken(row));
            }
            return taken;
        });
    }

    private Taken taken(Row r) {
        SnapshotView view = new SnapshotView(r.getInteger(1),
                Arrays.stream(r.getArrayOfStrings(2)).map(SnapshotKind::valueOf).toList(),
                r.getOffsetDateTime(3).toInstant(), r.getString(4), DealStatus.valueOf(r.getString(5)),
                Verdict.valueOf(r.getString(6)), r.getString(7), null);
        DealRow deal = new DealRow(0, null, null, null, null, null, null, null, List.of(), null, null,
                intakes.read(r.getString(8)), List.of(r.getArrayOfUUIDs(9)), Arrays.asList(r.getArrayOfStrings(10)),
                List.of(), null, null, null, null, null, null, null, null, 0);
        return new Taken(view, deal);
    }
}

package io.concordat.earning.due;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of reasons to evaluate partners again. */
final class DueTable {

    private static final String INSERT = """
            insert into earning_due (vendor_id, partner_id, id, reason, noted_at)
            select $1, n.*, $4, $5 from unnest($2::uuid[], $3::uuid[]) n""";
    private static final String OF = "select id from earning_due where vendor_id = $1 and partner_id = $2 limit $3";
    private static final String DELETE = "delete from earning_due where vendor_id = $1 and partner_id = $2 and id = any($3)";
    private static final String WAITING = "select distinct partner_id from earning_due where vendor_id = $1 limit $2";

    private DueTable() {
    }

    static Uni<Void> insert(SqlUnit unit, List<UUID> partnerIds, String reason) {
        return unit.update(INSERT, unit.vendorId(), partnerIds.toArray(UUID[]::new),
                partnerIds.stream().map(partner -> unit.newId()).toArray(UUID[]::new), reason,
                unit.now().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    static Uni<List<UUID>> of(SqlUnit unit, UUID partnerId, int most) {
        return unit.query(OF, unit.vendorId(), partnerId, most).map(DueTable::ids);
    }

    static Uni<Void> delete(SqlUnit unit, UUID partnerId, List<UUID> ids) {
        return unit.update(DELETE, unit.vendorId(), partnerId, ids.toArray(UUID[]::new)).replaceWithVoid();
    }

    static Uni<List<UUID>> waiting(SqlUnit unit, int most) {
        return unit.query(WAITING, unit.vendorId(), most).map(DueTable::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}

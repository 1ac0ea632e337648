package io.concordat.earning.replay;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of replays. */
final class ReplayTable {

    /** From partner to partner, not from fact to fact. */
    private static final String NEXT = """
            with recursive next as (
              (select partner_id from earning_fact_partner where vendor_id = $1 and ($2::uuid is null or partner_id > $2)
                order by partner_id limit 1)
              union all
              select (select p.partner_id from earning_fact_partner p
                       where p.vendor_id = $1 and p.partner_id > next.partner_id order by p.partner_id limit 1)
                from next where next.partner_id is not null)
            select partner_id from next where partner_id is not null limit $3""";
    private static final String NEXT_OF = """
            select named.id from unnest($4::uuid[]) named(id)
             where ($2::uuid is null or named.id > $2)
               and exists (select from earning_fact_partner p where p.vendor_id = $1 and p.partner_id = named.id)
             order by named.id limit $3""";
    private static final String RECORDED = """
            select offer, currency, sum(earned_minor)::bigint from earning
             where vendor_id = $1 and partner_id = $2 and occurred_at >= $3 and occurred_at < $4
               and ($5::text is null or program = $5)
             group by offer, currency""";

    private ReplayTable() {
    }

    /** @return partners with facts, by id */
    static Uni<List<UUID>> next(SqlUnit unit, UUID after, List<UUID> only, int most) {
        Uni<RowSet<Row>> rows = only == null
                ? unit.query(NEXT, unit.vendorId(), after, most)
                : unit.query(NEXT_OF, unit.vendorId(), after, most, only.toArray(UUID[]::new));
        return rows.map(found -> {
            List<UUID> partners = new ArrayList<>(found.size());
            found.forEach(row -> partners.add(row.getUUID(0)));
            return partners;
        });
    }

    static Uni<Void> addRecorded(SqlUnit unit, ReplayPlan plan, UUID partnerId, Tallies into) {
        return unit.query(RECORDED, unit.vendorId(), partnerId, plan.from().atOffset(ZoneOffset.UTC),
                plan.end().atOffset(ZoneOffset.UTC), plan.program()).invoke(
                        rows -> rows.forEach(
                                row -> into.recorded(row.getString(0), row.getString(1), row.getLong(2))))
                .replaceWithVoid();
    }
}

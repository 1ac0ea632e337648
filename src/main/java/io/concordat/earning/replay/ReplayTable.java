package io.concordat.earning.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** The SQL of replays. */
final class ReplayTable {

    private static final String NEXT = """
            select partner_id from earning_fact_partner
             where vendor_id = $1 and ($2::uuid is null or partner_id > $2) and ($3::uuid[] is null or partner_id = any($3))
             order by partner_id limit 1""";
    private static final String RECORDED = """
            select offer, currency, sum(earned_minor)::bigint from earning
             where vendor_id = $1 and partner_id = $2 and occurred_at >= $3 and occurred_at < $4
             group by offer, currency""";

    private ReplayTable() {
    }

    static Uni<Optional<UUID>> next(SqlUnit unit, UUID after, List<UUID> only) {
        return unit.query(NEXT, unit.vendorId(), after, only == null ? null : only.toArray(UUID[]::new))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next().getUUID(0)));
    }

    static Uni<Void> addRecorded(SqlUnit unit, UUID partnerId, Instant from, Instant end, Tallies into) {
        return unit.query(RECORDED, unit.vendorId(), partnerId, from.atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC)).invoke(
                        rows -> rows.forEach(
                                row -> into.recorded(row.getString(0), row.getString(1), row.getLong(2))))
                .replaceWithVoid();
    }
}

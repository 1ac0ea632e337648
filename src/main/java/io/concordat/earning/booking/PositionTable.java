package io.concordat.earning.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of positions. Whoever writes those of a partner holds the partner. */
final class PositionTable {

    private static final String OF = """
            select offer, currency, accrued_minor, payable_minor, settled_minor, receivable_minor, revision
              from earning_position where vendor_id = $1 and partner_id = $2 order by offer, currency""";
    private static final String WRITE = """
            insert into earning_position (vendor_id, partner_id, offer, currency, accrued_minor, payable_minor, settled_minor,
                   receivable_minor, revision)
            select $1, $2, n.* from unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
                                           $9::integer[]) n
            on conflict (vendor_id, partner_id, offer, currency) do update set accrued_minor = excluded.accrued_minor,
                   payable_minor = excluded.payable_minor, settled_minor = excluded.settled_minor,
                   receivable_minor = excluded.receivable_minor, revision = excluded.revision""";

    private PositionTable() {
    }

    static Uni<Map<PositionKey, Position>> of(SqlUnit unit, UUID partnerId) {
        return unit.query(OF, unit.vendorId(), partnerId).map(rows -> {
            Map<PositionKey, Position> positions = new HashMap<>();
            rows.forEach(row -> {
                PositionKey key = new PositionKey(partnerId.toString(), row.getString(0),
                        Currency.of(row.getString(1)));
                positions.put(key, new Position(key, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getInteger(6)));
            });
            return positions;
        });
    }

    static Uni<Void> write(SqlUnit unit, UUID partnerId, List<Position> positions) {
        if (positions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(WRITE, unit.vendorId(), partnerId,
                positions.stream().map(position -> position.key().offer()).toArray(String[]::new),
                positions.stream().map(position -> position.key().currency().code()).toArray(String[]::new),
                positions.stream().map(Position::accrued).toArray(Long[]::new),
                positions.stream().map(Position::payable).toArray(Long[]::new),
                positions.stream().map(Position::settled).toArray(Long[]::new),
                positions.stream().map(Position::receivable).toArray(Long[]::new),
                positions.stream().map(Position::revision).toArray(Integer[]::new)).replaceWithVoid();
    }
}

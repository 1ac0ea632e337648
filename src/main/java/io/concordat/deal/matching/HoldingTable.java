package io.concordat.deal.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** Reads what is held about customers, in one round trip. */
final class HoldingTable {

    private static final int MOST_OF_A_KIND = 60;
    private static final String FIND = "select * from find_customer_holdings($1, $2, $3, $4, $5)";
    private static final String REQUIRE_IN_PLACE = "select require_records_in_place($1, $2, $3)";

    private HoldingTable() {
    }

    /**
     * @param lock whether the customers are to stay what they are until the transaction ends; then it fails as a lost race
     *            when one of them was merged, or a compared record taken out of it, since the records were read
     */
    static Uni<Holdings> of(SqlUnit unit, List<CustomerMatch> customers, boolean lock) {
        UUID[] ids = customers.stream().map(CustomerMatch::customerId).distinct().toArray(UUID[]::new);
        List<UUID> revised = new ArrayList<>();
        return unit.query(FIND, unit.vendorId(), ids, unit.today(), lock, MOST_OF_A_KIND)
                .map(rows -> read(rows, revised))
                .call(() -> lock && !revised.isEmpty()
                        ? requireInPlace(unit, customers.stream()
                                .filter(customer -> revised.contains(customer.customerId())).toList())
                        : Uni.createFrom().voidItem());
    }

    private static Holdings read(RowSet<Row> rows, List<UUID> revised) {
        List<Holding> holdings = new ArrayList<>(rows.size());
        List<Holdings.Pair> distinct = new ArrayList<>();
        Map<UUID, UUID> merged = new HashMap<>();
        for (Row row : rows) {
            switch (row.getString(0)) {
                case "DISTINCT" -> distinct.add(new Holdings.Pair(row.getUUID(3), row.getUUID(1)));
                case "MERGED" -> merged.put(row.getUUID(1), row.getUUID(3));
                case "REVISED" -> revised.add(row.getUUID(1));
                default -> holdings.add(holding(row));
            }
        }
        return new Holdings(holdings, distinct, merged);
    }

    private static Uni<Void> requireInPlace(SqlUnit unit, List<CustomerMatch> customers) {
        List<Long> records = new ArrayList<>();
        List<UUID> of = new ArrayList<>();
        customers.forEach(customer -> customer.byRecord().keySet().forEach(no -> {
            records.add(no);
            of.add(customer.customerId());
        }));
        return unit.query(REQUIRE_IN_PLACE, unit.vendorId(), records.toArray(Long[]::new), of.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    private static Holding holding(Row row) {
        return new Holding(HoldingKind.valueOf(row.getString(0)), row.getUUID(1), row.getLong(2), row.getUUID(3),
                row.getUUID(4), row.getString(5), row.getString(6), set(row.getArrayOfStrings(7)),
                set(row.getArrayOfStrings(8)), instant(row.getOffsetDateTime(9)), instant(row.getOffsetDateTime(10)));
    }

    private static Set<String> set(String[] codes) {
        return codes == null ? Set.of() : Set.of(codes);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

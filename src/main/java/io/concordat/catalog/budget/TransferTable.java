package io.concordat.catalog.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL of transfers between budgets. */
final class TransferTable {

    private static final String SELECT = """
            select id, from_id, to_id, amount_minor, currency, reason, status, requested_by, requested_at, decided_by,
                   decided_at, decision_reason, revision
              from budget_transfer where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and id = $2";
    private static final String HOLD = FIND + " for no key update";
    private static final String LIST = SELECT + """
            and ($2::uuid is null or from_id = $2 or to_id = $2) and ($3::text is null or status = $3)
            and ($4::uuid is null or id < $4) order by id desc limit $5""";
    private static final String INSERT = """
            insert into budget_transfer (vendor_id, id, from_id, to_id, currency, amount_minor, reason, status,
                   requested_by, requested_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7, 'REQUESTED', $8, $9, 1)""";
    private static final String DECIDE = """
            update budget_transfer set status = $3, decided_by = $4, decided_at = $5, decision_reason = $6,
                   revision = revision + 1
             where vendor_id = $1 and id = $2""";

    private TransferTable() {
    }

    static Uni<Optional<BudgetTransferView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> transfers(rows).stream().findFirst());
    }

    /** Keeps others from deciding until the transaction ends. */
    static Uni<Optional<BudgetTransferView>> hold(SqlUnit unit, UUID id) {
        return unit.query(HOLD, unit.vendorId(), id).map(rows -> transfers(rows).stream().findFirst());
    }

    /** @return newest first; any where a filter is {@code null} */
    static Uni<List<BudgetTransferView>> list(SqlUnit unit, UUID budgetId, BudgetTransferStatus status, UUID after,
            int limit) {
        return unit.query(LIST, unit.vendorId(), budgetId, status == null ? null : status.name(), after, limit)
                .map(TransferTable::transfers);
    }

    static Uni<Void> insert(SqlUnit unit, BudgetTransferView transfer, Money amount) {
        return unit.update(INSERT, unit.vendorId(), transfer.id(), transfer.fromBudgetId(), transfer.toBudgetId(),
                amount.currency().code(), amount.minor(), transfer.reason(), transfer.requestedBy(),
                BudgetTable.utc(transfer.requestedAt())).replaceWithVoid();
    }

    static Uni<Void> decide(SqlUnit unit, BudgetTransferView decided) {
        return unit.update(DECIDE, unit.vendorId(), decided.id(), decided.status().name(), decided.decidedBy(),
                BudgetTable.utc(decided.decidedAt()), decided.decisionReason()).replaceWithVoid();
    }

    private static List<BudgetTransferView> transfers(RowSet<Row> rows) {
        List<BudgetTransferView> transfers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            transfers.add(new BudgetTransferView(row.getUUID(0), row.getUUID(1), row.getUUID(2),
                    MoneyValue.of(Money.ofMinor(row.getLong(3), row.getString(4))), row.getString(5),
                    BudgetTransferStatus.valueOf(row.getString(6)), row.getString(7), BudgetTable.instant(row, 8),
                    row.getString(9), BudgetTable.instant(row, 10), row.getString(11), row.getInteger(12)));
        }
        return transfers;
    }
}

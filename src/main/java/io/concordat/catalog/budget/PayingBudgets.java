package io.concordat.catalog.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.ledger.Ledger;
import io.concordat.platform.work.SqlUnit;

/** Holds the budgets that offers name, so that what is available is known before anything is reserved. */
@ApplicationScoped
public class PayingBudgets {

    private static final String FIND = """
            select b.id, p.code, o.code, b.starts_on, b.ends_on, b.currency, b.status
              from budget b join program p on p.vendor_id = b.vendor_id and p.id = b.program_id
              left join offer o on o.vendor_id = b.vendor_id and o.id = b.offer_id
             where b.vendor_id = $1 and b.id = any($2)
             order by b.id""";
    private static final String HOLD = FIND + " for no key update of b";

    private final Ledger ledger;

    PayingBudgets(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps others from reserving of these budgets until the transaction ends.
     *
     * @param codes ids of budgets, as the terms of offers name them
     * @return those that exist
     */
    public Uni<List<PayingBudget>> hold(SqlUnit unit, Collection<String> codes) {
        return read(unit, HOLD, codes);
    }

    /** @return as {@link #hold}, but nobody is kept from anything: what is available may be gone a moment later */
    public Uni<List<PayingBudget>> look(SqlUnit unit, Collection<String> codes) {
        return read(unit, FIND, codes);
    }

    private Uni<List<PayingBudget>> read(SqlUnit unit, String sql, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(sql, unit.vendorId(), ids(codes)).chain(rows -> {
            List<Row> budgets = new ArrayList<>(rows.size());
            rows.forEach(budgets::add);
            return ledger.balances(unit, budgets.stream().map(PayingBudgets::available).toList())
                    .map(balances -> paying(budgets, balances));
        });
    }

    private static List<PayingBudget> paying(List<Row> budgets, Map<Account, Money> balances) {
        return budgets.stream().map(row -> new PayingBudget(row.getUUID(0), row.getString(1), row.getString(2),
                row.getLocalDate(3), row.getLocalDate(4),
                row.getString(6).equals(BudgetStatus.OPEN.name())
                        ? balances.get(available(row))
                        : Money.zero(Currency.of(row.getString(5)))))
                .toList();
    }

    private static Account available(Row row) {
        return Account.of(AccountKind.BUDGET_AVAILABLE, row.getUUID(0), Currency.of(row.getString(5)));
    }

    private static UUID[] ids(Collection<String> codes) {
        return codes.stream().filter(code -> code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString).toArray(UUID[]::new);
    }
}

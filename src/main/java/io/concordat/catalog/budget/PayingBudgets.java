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

    private static final String HOLD = """
            select b.id, b.name, p.code, o.code, b.starts_on, b.ends_on, b.currency, b.status
              from budget b join program p on p.vendor_id = b.vendor_id and p.id = b.program_id
              left join offer o on o.vendor_id = b.vendor_id and o.id = b.offer_id
             where b.vendor_id = $1 and (b.name = any($2) or b.id = any($3))
             order by b.id for no key update of b""";

    private final Ledger ledger;

    PayingBudgets(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps others from reserving of these budgets until the transaction ends.
     *
     * @param codes names or ids of budgets
     * @return those that exist: of an offer before those of a whole program, each the oldest first
     */
    public Uni<List<PayingBudget>> hold(SqlUnit unit, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(HOLD, unit.vendorId(), codes.toArray(String[]::new), ids(codes)).chain(rows -> {
            List<Row> budgets = new ArrayList<>(rows.size());
            rows.forEach(budgets::add);
            return ledger.balances(unit, budgets.stream().map(PayingBudgets::available).toList())
                    .map(balances -> paying(budgets, balances));
        });
    }

    private static List<PayingBudget> paying(List<Row> budgets, Map<Account, Money> balances) {
        List<PayingBudget> ofOffers = new ArrayList<>();
        List<PayingBudget> ofPrograms = new ArrayList<>();
        for (Row row : budgets) {
            Money available = row.getString(7).equals(BudgetStatus.OPEN.name())
                    ? balances.get(available(row))
                    : Money.zero(Currency.of(row.getString(6)));
            (row.getString(3) == null ? ofPrograms : ofOffers)
                    .add(new PayingBudget(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3),
                            row.getLocalDate(4), row.getLocalDate(5), available));
        }
        ofOffers.addAll(ofPrograms);
        return ofOffers;
    }

    private static Account available(Row row) {
        return Account.of(AccountKind.BUDGET_AVAILABLE, row.getUUID(0), Currency.of(row.getString(6)));
    }

    private static UUID[] ids(Collection<String> codes) {
        return codes.stream().filter(code -> code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString).toArray(UUID[]::new);
    }
}

package io.concordat.ledger;

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

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Side;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL that reads accounts and their balances. */
final class AccountTable {

    private static final String SELECT = """
            select a.id, a.code, a.kind, a.owner_id, a.currency, a.normal_side, a.overdraft, a.opened_at,
                   (select coalesce(sum(b.balance_minor), 0)::bigint from ledger_balance b
                     where b.vendor_id = a.vendor_id and b.account_id = a.id)
              from ledger_account a where a.vendor_id = $1
            """;
    private static final String FIND = SELECT + "and a.id = $2";
    private static final String LIST = SELECT + """
            and ($2::text is null or a.kind = $2) and ($3::uuid is null or a.owner_id = $3)
            and ($4::text is null or a.currency = $4) and ($5::uuid is null or a.id > $5)
            order by a.id limit $6""";
    private static final String BALANCES = """
            select account_id, sum(balance_minor)::bigint from ledger_balance
             where vendor_id = $1 and account_id = any($2) group by account_id""";
    private static final String OF_OWNER = """
            select a.kind, a.currency, sum(b.balance_minor)::bigint
              from ledger_account a join ledger_balance b on b.vendor_id = a.vendor_id and b.account_id = a.id
             where a.vendor_id = $1 and a.owner_id = $2 and a.kind = any($3) group by a.kind, a.currency""";
    private static final String DIFFERENCES = """
            select a.id, a.code, a.currency, coalesce(b.kept, 0), coalesce(e.rebuilt, 0)
              from ledger_account a
              left join (select account_id, sum(balance_minor)::bigint as kept from ledger_balance
                          where vendor_id = $1 group by account_id) b on b.account_id = a.id
              left join (select account_id, sum(amount_minor)::bigint as rebuilt from ledger_entry
                          where vendor_id = $1 group by account_id) e on e.account_id = a.id
             where a.vendor_id = $1 and coalesce(b.kept, 0) <> coalesce(e.rebuilt, 0) * a.normal_side
             order by a.code, a.currency limit 100""";
    private static final String BROKEN = """
            select p.id from ledger_posting p
              left join (select posting_id, sum(amount_minor) as off, count(*) as entries from ledger_entry
                          where vendor_id = $1 group by posting_id, currency) e on e.posting_id = p.id
             where p.vendor_id = $1
             group by p.id, p.entries
            having coalesce(sum(e.entries), 0) <> p.entries or bool_or(e.off <> 0)
             order by p.id limit 100""";

    private AccountTable() {
    }

    static Uni<Optional<LedgerAccountView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> accounts(rows).stream().findFirst());
    }

    static Uni<List<LedgerAccountView>> list(SqlUnit unit, AccountFilter filter, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), filter.kind() == null ? null : filter.kind().name(),
                filter.ownerId(), filter.currency(), after, limit).map(AccountTable::accounts);
    }

    /** @return the balances of those accounts that something was booked on */
    static Uni<Map<UUID, Long>> balances(SqlUnit unit, List<UUID> ids) {
        return unit.query(BALANCES, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Long> balances = new HashMap<>();
            rows.forEach(row -> balances.put(row.getUUID(0), row.getLong(1)));
            return balances;
        });
    }

    static Uni<Map<Account, Money>> balancesOf(SqlUnit unit, UUID ownerId, Set<AccountKind> kinds) {
        return unit
                .query(OF_OWNER, unit.vendorId(), ownerId, kinds.stream().map(AccountKind::name).toArray(String[]::new))
                .map(rows -> {
                    Map<Account, Money> balances = new HashMap<>();
                    for (Row row : rows) {
                        Money balance = Money.ofMinor(row.getLong(2), row.getString(1));
                        balances.put(Account.of(AccountKind.valueOf(row.getString(0)), ownerId, balance.currency()),
                                balance);
                    }
                    return balances;
                });
    }

    /** @return accounts whose balance is not the sum of their entries, at most a hundred; it reads every entry */
    static Uni<List<BalanceDifferenceView>> differences(SqlUnit unit) {
        return unit.query(DIFFERENCES, unit.vendorId()).map(rows -> {
            List<BalanceDifferenceView> differences = new ArrayList<>();
            rows.forEach(row -> differences.add(new BalanceDifferenceView(row.getUUID(0), row.getString(1),
                    money(row, 3, 2), money(row, 4, 2))));
            return differences;
        });
    }

    /** @return postings that lack entries or are not balanced, at most a hundred; it reads every entry */
    static Uni<List<UUID>> broken(SqlUnit unit) {
        return unit.query(BROKEN, unit.vendorId()).map(rows -> {
            List<UUID> broken = new ArrayList<>();
            rows.forEach(row -> broken.add(row.getUUID(0)));
            return broken;
        });
    }

    private static List<LedgerAccountView> accounts(RowSet<Row> rows) {
        List<LedgerAccountView> accounts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            accounts.add(new LedgerAccountView(row.getUUID(0), row.getString(1), AccountKind.valueOf(row.getString(2)),
                    row.getUUID(3), row.getString(4), row.getShort(5) > 0 ? Side.DEBIT : Side.CREDIT,
                    row.getBoolean(6), money(row, 8, 4), row.getOffsetDateTime(7).toInstant()));
        }
        return accounts;
    }

    private static MoneyValue money(Row row, int minor, int currency) {
        return MoneyValue.of(Money.ofMinor(row.getLong(minor), row.getString(currency)));
    }
}

package io.concordat.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.core.ledger.Side;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL that shows postings and entries. */
final class PostingTable {

    /**
     * @param count postings behind the last seal
     * @param since when the oldest of them was written, or {@code null}
     */
    record Unsealed(long count, Instant since) {
    }

    private static final String ENTRY = """
            e.posting_id, e.line, e.account_id, a.code, e.amount_minor, e.currency, e.rate_from, trim_scale(e.rate)::text,
            e.rate_on, p.effective_on, p.recorded_at, p.source_kind, p.source_id, p.source_step
            """;
    private static final String POSTING = "select " + ENTRY + """
            , p.recorded_by, p.treatment, p.gl_code, p.reverses_id,
              (select r.id from ledger_posting r where r.vendor_id = p.vendor_id and r.reverses_id = p.id)
            """;
    private static final String JOINS = """
              join ledger_entry e on e.vendor_id = p.vendor_id and e.posting_id = p.id
              join ledger_account a on a.vendor_id = e.vendor_id and a.id = e.account_id
            """;
    private static final String FIND = POSTING + "from ledger_posting p" + JOINS.indent(1)
            + "where p.vendor_id = $1 and p.id = $2 order by e.line";
    private static final String ORDER = " order by p.id desc, e.line";
    private static final String OF_ACCOUNT = "select " + ENTRY + """
             from ledger_entry e
             join ledger_posting p on p.vendor_id = e.vendor_id and p.id = e.posting_id
             join ledger_account a on a.vendor_id = e.vendor_id and a.id = e.account_id
            where e.vendor_id = $1 and e.account_id = $2
              and ($3::uuid is null or (e.posting_id, e.line) < ($3, $4))
              and ($5::date is null or p.effective_on >= $5) and ($6::date is null or p.effective_on <= $6)
            order by e.posting_id desc, e.line desc limit $7""";
    private static final String UNSEALED = """
            select count(*), min(recorded_at) from ledger_posting
             where vendor_id = $1 and (written_by, id) > ($2::text::xid8, $3)""";

    private PostingTable() {
    }

    static Uni<Optional<LedgerPostingView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> postings(rows).stream().findFirst());
    }

    /** @return newest first */
    static Uni<List<LedgerPostingView>> list(SqlUnit unit, PostingFilter filter, UUID after, int limit) {
        List<Object> values = new ArrayList<>(List.of(unit.vendorId(), limit));
        StringBuilder sql = new StringBuilder(POSTING).append(
                "from (select * from ledger_posting p where p.vendor_id = $1");
        add(sql, values, "p.source_kind =", filter.sourceKind());
        add(sql, values, "p.source_id =", filter.sourceId());
        add(sql, values, "p.effective_on >=", filter.from());
        add(sql, values, "p.effective_on <=", filter.to());
        add(sql, values, "p.id <", after);
        sql.append(" order by p.id desc limit $2) p").append(JOINS.indent(1)).append(ORDER);
        return unit.query(sql.toString(), values.toArray()).map(PostingTable::postings);
    }

    /**
     * @param after position behind which the page starts, or {@code null}
     * @return entries of the account, newest first
     */
    static Uni<List<LedgerEntryView>> ofAccount(SqlUnit unit, UUID accountId, LocalDate from, LocalDate to,
            EntryPosition after, int limit) {
        return unit.query(OF_ACCOUNT, unit.vendorId(), accountId, after == null ? null : after.postingId(),
                after == null ? null : (short) after.line(), from, to, limit).map(rows -> {
                    List<LedgerEntryView> entries = new ArrayList<>(rows.size());
                    rows.forEach(row -> entries.add(entry(row)));
                    return entries;
                });
    }

    static Uni<Unsealed> unsealed(SqlUnit unit, SealPosition after) {
        return unit.query(UNSEALED, unit.vendorId(), after.transaction(), after.id()).map(rows -> {
            Row row = rows.iterator().next();
            return new Unsealed(row.getLong(0),
                    row.getOffsetDateTime(1) == null ? null : row.getOffsetDateTime(1).toInstant());
        });
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        }
    }

    private static List<LedgerPostingView> postings(RowSet<Row> rows) {
        Map<UUID, List<Row>> byPosting = new LinkedHashMap<>();
        rows.forEach(row -> byPosting.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(row));
        return byPosting.values().stream().map(PostingTable::posting).toList();
    }

    private static LedgerPostingView posting(List<Row> lines) {
        Row row = lines.get(0);
        String treatment = row.getString(15);
        return new LedgerPostingView(row.getUUID(0), row.getOffsetDateTime(10).toInstant(), row.getString(14),
                row.getLocalDate(9), row.getString(11), row.getUUID(12), row.getString(13),
                treatment == null ? null : AccountingTreatment.valueOf(treatment), row.getString(16), row.getUUID(17),
                row.getUUID(18), lines.stream().map(PostingTable::entry).toList());
    }

    private static LedgerEntryView entry(Row row) {
        long minor = row.getLong(4);
        return new LedgerEntryView(row.getUUID(0), row.getShort(1), row.getUUID(2), row.getString(3),
                minor > 0 ? Side.DEBIT : Side.CREDIT,
                MoneyValue.of(Money.ofMinor(Math.abs(minor), row.getString(5))), row.getString(6), row.getString(7),
                row.getLocalDate(8), row.getLocalDate(9), row.getOffsetDateTime(10).toInstant(), row.getString(11),
                row.getUUID(12), row.getString(13));
    }
}

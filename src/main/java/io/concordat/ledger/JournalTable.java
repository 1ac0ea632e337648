package io.concordat.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.core.ledger.Coding;
import io.concordat.core.ledger.Conversion;
import io.concordat.core.ledger.Entry;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.SealedPosting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** Reads postings back as what they were written from. */
final class JournalTable {

    private static final String COLUMNS = """
            p.id, p.recorded_at, p.recorded_by, p.effective_on, p.source_kind, p.source_id, p.source_step, p.treatment,
            p.gl_code, r.source_kind, r.source_id, r.source_step, e.amount_minor, e.rate_from, e.rate::text, e.rate_on,
            a.kind, a.owner_id, a.currency
            """;
    private static final String JOINS = """
              left join ledger_posting r on r.vendor_id = p.vendor_id and r.id = p.reverses_id
              join ledger_entry e on e.vendor_id = p.vendor_id and e.posting_id = p.id
              join ledger_account a on a.vendor_id = e.vendor_id and a.id = e.account_id
            """;
    private static final String BY_SOURCES = "select " + COLUMNS + """
              from (select distinct * from unnest($2::text[], $3::uuid[], $4::text[])) as s(kind, id, step)
              join ledger_posting p on p.vendor_id = $1 and p.source_kind = s.kind and p.source_id = s.id
                   and p.source_step = s.step
            """ + JOINS + " order by p.id, e.line";
    private static final String OF_SEAL = "select " + COLUMNS + """
              from (select * from ledger_posting
                     where vendor_id = $1 and (written_by, id) > ($2::text::xid8, $3)
                       and (written_by, id) <= ($4::text::xid8, $5)) p
            """ + JOINS + " order by p.written_by, p.id, e.line";

    private JournalTable() {
    }

    /** @return those of the sources that stand in the ledger */
    static Uni<List<SealedPosting>> bySources(SqlUnit unit, List<Source> sources) {
        return unit.query(BY_SOURCES, unit.vendorId(), sources.stream().map(Source::kind).toArray(String[]::new),
                sources.stream().map(Source::id).toArray(UUID[]::new),
                sources.stream().map(Source::step).toArray(String[]::new)).map(JournalTable::postings);
    }

    /** @return the postings behind one position up to another one, in the order of seals */
    static Uni<List<SealedPosting>> between(SqlUnit unit, SealPosition after, SealPosition through) {
        return unit.query(OF_SEAL, unit.vendorId(), after.transaction(), after.id(), through.transaction(),
                through.id()).map(JournalTable::postings);
    }

    private static List<SealedPosting> postings(RowSet<Row> rows) {
        List<SealedPosting> postings = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Row head = null;
        for (Row row : rows) {
            if (head != null && !head.getUUID(0).equals(row.getUUID(0))) {
                postings.add(posting(head, entries));
                entries = new ArrayList<>();
            }
            head = row;
            entries.add(entry(row));
        }
        if (head != null) {
            postings.add(posting(head, entries));
        }
        return postings;
    }

    private static SealedPosting posting(Row row, List<Entry> entries) {
        String treatment = row.getString(7);
        Source reversed = row.getString(9) == null
                ? null
                : new Source(row.getString(9), row.getUUID(10), row.getString(11));
        Posting posting = new Posting(new Source(row.getString(4), row.getUUID(5), row.getString(6)),
                row.getLocalDate(3),
                new Coding(treatment == null ? null : AccountingTreatment.valueOf(treatment), row.getString(8)),
                reversed, entries);
        return new SealedPosting(row.getUUID(0), row.getOffsetDateTime(1).toInstant(), row.getString(2), posting);
    }

    private static Entry entry(Row row) {
        Account account = Account.of(AccountKind.valueOf(row.getString(16)), row.getUUID(17),
                Currency.of(row.getString(18)));
        Conversion conversion = row.getString(13) == null
                ? null
                : new Conversion(Currency.of(row.getString(13)), new BigDecimal(row.getString(14)),
                        row.getLocalDate(15));
        return new Entry(account, row.getLong(12), conversion);
    }
}

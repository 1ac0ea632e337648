package io.concordat.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.Entry;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.platform.work.SqlUnit;

/** The one statement that writes to the ledger. */
final class PostTable {

    /**
     * Accounts are opened by the first posting on them. Everything is written in a sorted order, so that two statements that meet
     * wait for each other in one direction; the trigger on the entries does the same with the balances.
     */
    private static final String INSERT = """
            with opened as (
              insert into ledger_account (vendor_id, id, code, kind, owner_id, currency, normal_side, overdraft, opened_at)
              select $1, a.*, $2 from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::smallint[],
                                             $10::boolean[]) as a(id, code, kind, owner_id, currency, normal_side, overdraft)
               order by a.id
              on conflict do nothing),
            posted as (
              insert into ledger_posting (vendor_id, id, recorded_at, recorded_by, effective_on, source_kind, source_id,
                     source_step, treatment, gl_code, reverses_id, entries)
              select $1, p.id, $2, $3, p.effective_on, p.kind, p.source_id, p.step, p.treatment, p.gl_code, r.id, p.entries
                from unnest($11::uuid[], $12::date[], $13::text[], $14::uuid[], $15::text[], $16::text[], $17::text[],
                            $18::text[], $19::uuid[], $20::text[], $21::smallint[])
                     as p(id, effective_on, kind, source_id, step, treatment, gl_code, of_kind, of_id, of_step, entries)
                left join ledger_posting r on r.vendor_id = $1 and r.source_kind = p.of_kind and r.source_id = p.of_id
                      and r.source_step = p.of_step
               order by p.kind, p.source_id, p.step
              on conflict on constraint ledger_posting_source_once do nothing
              returning id, source_kind, source_id, source_step),
            entered as (
              insert into ledger_entry (vendor_id, posting_id, line, account_id, currency, amount_minor, rate_from, rate, rate_on)
              select $1, e.posting_id, e.line, e.account_id, e.currency, e.amount_minor, e.rate_from, e.rate::numeric, e.rate_on
                from unnest($22::uuid[], $23::smallint[], $24::uuid[], $25::text[], $26::bigint[], $27::text[], $28::text[],
                            $29::date[])
                     as e(posting_id, line, account_id, currency, amount_minor, rate_from, rate, rate_on)
                join posted on posted.id = e.posting_id)
            select id, source_kind, source_id, source_step from posted""";

    private record Line(UUID postingId, int number, Entry entry) {
    }

    private PostTable() {
    }

    /** @return the ids of those that were written, by source; the others stand in the ledger already */
    static Uni<Map<Source, UUID>> insert(SqlUnit unit, List<Posting> postings) {
        List<UUID> ids = postings.stream().map(posting -> unit.newId()).toList();
        Map<UUID, Account> accounts = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            List<Entry> entries = postings.get(i).entries();
            for (int line = 0; line < entries.size(); line++) {
                lines.add(new Line(ids.get(i), line + 1, entries.get(line)));
                accounts.putIfAbsent(entries.get(line).account().id(), entries.get(line).account());
            }
        }
        List<Object> values = new ArrayList<>(
                List.of(unit.vendorId(), unit.now().atOffset(ZoneOffset.UTC), unit.by().subject()));
        addAccounts(values, List.copyOf(accounts.values()));
        values.add(ids.toArray(UUID[]::new));
        addPostings(values, postings);
        addLines(values, lines);
        return unit.query(INSERT, values.toArray()).map(rows -> {
            Map<Source, UUID> written = new HashMap<>();
            for (Row row : rows) {
                written.put(new Source(row.getString(1), row.getUUID(2), row.getString(3)), row.getUUID(0));
            }
            return written;
        });
    }

    private static void addAccounts(List<Object> values, List<Account> accounts) {
        values.add(array(accounts, UUID[]::new, Account::id));
        values.add(array(accounts, String[]::new, Account::code));
        values.add(array(accounts, String[]::new, account -> account.kind().name()));
        values.add(array(accounts, UUID[]::new, Account::ownerId));
        values.add(array(accounts, String[]::new, account -> account.currency().code()));
        values.add(array(accounts, Short[]::new, account -> (short) account.kind().normalSide().sign()));
        values.add(array(accounts, Boolean[]::new, account -> account.kind().mayBeOverdrawn()));
    }

    private static void addPostings(List<Object> values, List<Posting> postings) {
        values.add(array(postings, LocalDate[]::new, Posting::effectiveOn));
        values.add(array(postings, String[]::new, posting -> posting.source().kind()));
        values.add(array(postings, UUID[]::new, posting -> posting.source().id()));
        values.add(array(postings, String[]::new, posting -> posting.source().step()));
        values.add(array(postings, String[]::new, posting -> posting.coding().treatment() == null
                ? null
                : posting.coding().treatment().name()));
        values.add(array(postings, String[]::new, posting -> posting.coding().generalLedgerCode()));
        values.add(array(postings, String[]::new, posting -> reversed(posting, Source::kind)));
        values.add(array(postings, UUID[]::new, posting -> reversed(posting, Source::id)));
        values.add(array(postings, String[]::new, posting -> reversed(posting, Source::step)));
        values.add(array(postings, Short[]::new, posting -> (short) posting.entries().size()));
    }

    private static void addLines(List<Object> values, List<Line> lines) {
        values.add(array(lines, UUID[]::new, Line::postingId));
        values.add(array(lines, Short[]::new, line -> (short) line.number()));
        values.add(array(lines, UUID[]::new, line -> line.entry().account().id()));
        values.add(array(lines, String[]::new, line -> line.entry().account().currency().code()));
        values.add(array(lines, Long[]::new, line -> line.entry().debitMinor()));
        values.add(array(lines, String[]::new, line -> line.entry().conversion() == null
                ? null
                : line.entry().conversion().from().code()));
        values.add(array(lines, String[]::new, line -> line.entry().conversion() == null
                ? null
                : line.entry().conversion().rate().toPlainString()));
        values.add(array(lines, LocalDate[]::new, line -> line.entry().conversion() == null
                ? null
                : line.entry().conversion().on()));
    }

    private static <V> V reversed(Posting posting, Function<Source, V> part) {
        return posting.reverses() == null ? null : part.apply(posting.reverses());
    }

    private static <T, V> V[] array(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }
}

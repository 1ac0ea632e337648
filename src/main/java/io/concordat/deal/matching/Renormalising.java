package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Brings records that were written under other versions of the normaliser to those in use, while registrations go on: some
 * at a time, each time in a transaction of its own that also keeps how far it came. A record is looked up under all versions
 * in use, so it is found by its old keys before its transaction and by its new ones after it; one statement sees one of both.
 */
@ApplicationScoped
class Renormalising implements DueWorkHandler {

    static final String KIND = "renormalise-customers";

    /** Records that are looked at in one transaction, and how many of them are rewritten at most. */
    private static final int LOOKED_AT = 2_000;
    private static final int REWRITTEN = 200;
    private static final String STATE = """
            insert into renormalising as r (vendor_id, versions, position, done) values ($1, $2, 0, false)
            on conflict (vendor_id) do update
               set position = case when r.versions = excluded.versions then r.position else 0 end,
                   done = r.versions = excluded.versions and r.done, versions = excluded.versions
            returning position, done""";
    private static final String LOOK = """
            select max(w.no), count(*) filter (where w.keyed_as <> $3), count(*)
              from (select r.no, r.keyed_as from customer_record r
                     where r.vendor_id = $1 and r.no > $2 order by r.no limit $4) w""";
    private static final String OUTDATED = """
            select r.no, r.fingerprint[13], coalesce(d.intake -> 'customer', a.customer, o.customer, n.customer, i.customer)::text,
                   p.web_domains
              from customer_record r
              left join deal_registration d on r.source = 'REGISTRATION' and d.vendor_id = $1 and d.no = r.no
              left join partner p on p.vendor_id = $1 and p.id = d.partner_id
              left join crm_account a on r.source = 'ACCOUNT' and a.vendor_id = $1 and a.record_no = r.no
              left join crm_opportunity o on r.source = 'OPPORTUNITY' and o.vendor_id = $1 and o.record_no = r.no
              left join named_account n on r.source = 'NAMED_ACCOUNT' and n.vendor_id = $1 and n.record_no = r.no
              left join incumbent i on r.source = 'INCUMBENT' and i.vendor_id = $1 and i.record_no = r.no
             where r.vendor_id = $1 and r.no > $2 and r.no <= $4 and r.keyed_as <> $3
             order by r.no limit $5 for no key update of r""";
    private static final String REWRITE = """
            with asked as materialized (
              select x.no, array(select jsonb_array_elements_text(x.fingerprint)) as fingerprint, x.keys, x.kinds
                from jsonb_to_recordset($4) x(no bigint, fingerprint jsonb, keys jsonb, kinds jsonb)),
            keys as materialized (
              select a.no, k.value::bigint as k, (a.kinds ->> (k.n - 1)::int)::"char" as kind
                from asked a, jsonb_array_elements_text(a.keys) with ordinality k(value, n)),
            forgotten as (
              delete from match_key m using asked a
               where m.vendor_id = $1 and m.record_no = a.no
                 and not exists (select from keys k where k.no = a.no and k.k = m.k)),
            keyed as (
              insert into match_key (vendor_id, k, record_no, kind) select $1, k, no, kind from keys on conflict do nothing)
            update customer_record r set norm_version = $2, keyed_as = $3, fingerprint = a.fingerprint
              from asked a where r.vendor_id = $1 and r.no = a.no""";
    private static final String ADVANCE = "update renormalising set position = $2, done = $3 where vendor_id = $1";

    private final Normalizers normalizers;
    private final ObjectMapper json;

    Renormalising(Normalizers normalizers, ObjectMapper json) {
        this.normalizers = normalizers;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        Short[] versions = normalizers.versions().toArray(Short[]::new);
        return unit.query(STATE, unit.vendorId(), versions).map(rows -> rows.iterator().next())
                .chain(state -> state.getBoolean(1)
                        ? Uni.createFrom().voidItem()
                        : next(unit, versions, state.getLong(0))
                                .chain(done -> done
                                        ? Uni.createFrom().voidItem()
                                        : DueWork.schedule(unit, KIND, subjectId, unit.now())));
    }

    /** @return whether there is nothing left to look at */
    private Uni<Boolean> next(SqlUnit unit, Short[] versions, long position) {
        return unit.query(LOOK, unit.vendorId(), position, versions, LOOKED_AT).map(rows -> rows.iterator().next())
                .chain(seen -> {
                    long last = seen.getLong(0) == null ? position : seen.getLong(0);
                    boolean done = seen.getLong(2) < LOOKED_AT;
                    return seen.getLong(1) == 0
                            ? advance(unit, last, done)
                            : unit.query(OUTDATED, unit.vendorId(), position, versions, last, REWRITTEN)
                                    .chain(rows -> rewrite(unit, versions, rows)
                                            .chain(rewrittenTo -> rows.size() < REWRITTEN
                                                    ? advance(unit, last, done)
                                                    : advance(unit, rewrittenTo, false)));
                });
    }

    private static Uni<Boolean> advance(SqlUnit unit, long position, boolean done) {
        return unit.update(ADVANCE, unit.vendorId(), position, done).replaceWith(done);
    }

    /** @return the number of the last record that was rewritten */
    private Uni<Long> rewrite(SqlUnit unit, Short[] versions, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(0L);
        }
        JsonArray records = new JsonArray();
        long last = 0;
        for (Row row : rows) {
            last = row.getLong(0);
            records.add(record(unit.vendorId(), row));
        }
        return unit.update(REWRITE, unit.vendorId(), versions[0], versions, records).replaceWith(last);
    }

    private JsonObject record(int vendorId, Row row) {
        Described described = normalizers.describe(vendorId, identity(row));
        JsonArray keys = new JsonArray();
        JsonArray kinds = new JsonArray();
        described.keys().forEach(key -> {
            keys.add(Long.toString(key.hash()));
            kinds.add(String.valueOf(key.kind()));
        });
        JsonArray fingerprint = new JsonArray();
        for (String component : FingerprintColumns.write(described.print())) {
            fingerprint.add(component);
        }
        return new JsonObject().put("no", row.getLong(0)).put("fingerprint", fingerprint).put("keys", keys)
                .put("kinds", kinds);
    }

    /** Of the people at the customer, the record knows the domains of their addresses; only these are ever compared. */
    private CustomerIdentity identity(Row row) {
        String domains = row.getString(1);
        List<String> emails = new ArrayList<>();
        if (domains != null) {
            Arrays.stream(domains.split(" ")).forEach(domain -> emails.add("somebody@" + domain));
        }
        String[] own = row.getArrayOfStrings(3);
        return CustomerIdentities.withoutDomains(CustomerIdentities.of(customer(row.getString(2)), emails),
                own == null ? List.of() : List.of(own));
    }

    private Customer customer(String text) {
        try {
            return json.readValue(text, Customer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored customer cannot be read", e);
        }
    }
}

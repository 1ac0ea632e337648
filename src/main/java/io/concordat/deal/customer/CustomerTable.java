package io.concordat.deal.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.matching.RecordSource;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** Reads customers and what is known of them. */
final class CustomerTable {

    /** Descriptions of one customer that are shown. */
    static final int MOST_RECORDS = 100;

    private static final String COLUMNS = "c.id, c.name, c.country, c.created_at, c.merged_into, c.revision";
    private static final String OF_IDS = "select " + COLUMNS
            + " from customer c where c.vendor_id = $1 and c.id = any($2)";
    private static final String LIST = "select " + COLUMNS + """
             from customer c
            where c.vendor_id = $1 and c.merged_into is null and ($2::text is null or c.country = $2)
              and ($3::uuid is null or c.id < $3)
            order by c.id desc limit $4""";
    private static final String SEARCH = "select " + COLUMNS + """
             from search_customers($1, $2, $3) found(id, likeness)
             join customer c on c.vendor_id = $1 and c.id = found.id
            where $4::text is null or c.country = $4
            order by found.likeness desc, c.id desc""";
    private static final String RECORDS = """
            select r.customer_id, r.source, coalesce(d.id, a.id, o.id, n.id, i.id), r.fingerprint[1], r.fingerprint[8],
                   r.fingerprint[9], r.fingerprint[11], coalesce(d.status, a.relation, o.state),
                   coalesce(d.partner_id, n.partner_id, i.partner_id), r.placed_by,
                   coalesce(d.created_at, a.received_at, o.received_at, n.recorded_at, i.recorded_at)
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select * from customer_record k where k.vendor_id = $1 and k.customer_id = asked.id
                                  order by k.no desc limit $3) r
              left join deal_registration d on r.source = 'REGISTRATION' and d.vendor_id = $1 and d.no = r.no
              left join crm_account a on r.source = 'ACCOUNT' and a.vendor_id = $1 and a.record_no = r.no
              left join crm_opportunity o on r.source = 'OPPORTUNITY' and o.vendor_id = $1 and o.record_no = r.no
              left join named_account n on r.source = 'NAMED_ACCOUNT' and n.vendor_id = $1 and n.record_no = r.no
              left join incumbent i on r.source = 'INCUMBENT' and i.vendor_id = $1 and i.record_no = r.no""";
    private static final String DISTINCTIONS = """
            select x.customer_a, x.customer_b, x.reason, x.decided_at, x.decided_by
              from customer_distinction x where x.vendor_id = $1 and x.customer_a = any($2)
            union all
            select x.customer_b, x.customer_a, x.reason, x.decided_at, x.decided_by
              from customer_distinction x where x.vendor_id = $1 and x.customer_b = any($2)""";
    private static final String REGISTRATIONS = """
            select asked.id, d.id
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select r.id from deal_registration r where r.vendor_id = $1 and r.customer_id = asked.id
                                  order by r.id desc limit $3) d""";

    private CustomerTable() {
    }

    /** @return those of the ids that exist, in no particular order */
    static Uni<List<CustomerView>> ofIds(SqlUnit unit, List<UUID> ids) {
        return unit.query(OF_IDS, unit.vendorId(), ids.toArray(UUID[]::new)).map(CustomerTable::views);
    }

    /** @return customers that were not merged into another, newest first */
    static Uni<List<CustomerView>> list(SqlUnit unit, String country, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), country, page.afterId(), page.fetch()).map(CustomerTable::views);
    }

    /** @return customers whose name is like the text, most alike first; a merged one is shown as its survivor */
    static Uni<List<CustomerView>> search(SqlUnit unit, String text, String country, int most) {
        return unit.query(SEARCH, unit.vendorId(), text, most, country).map(CustomerTable::views);
    }

    /** @return the newest descriptions of each customer; one statement */
    static Uni<Map<UUID, List<CustomerRecordView>>> records(SqlUnit unit, List<UUID> ids) {
        return unit.query(RECORDS, unit.vendorId(), ids.toArray(UUID[]::new), MOST_RECORDS).map(rows -> {
            Map<UUID, List<CustomerRecordView>> records = new HashMap<>();
            for (Row row : rows) {
                records.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                        .add(new CustomerRecordView(RecordSource.valueOf(row.getString(1)), row.getUUID(2),
                                row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                                row.getString(7), row.getUUID(8), row.getUUID(9),
                                row.getOffsetDateTime(10).toInstant()));
            }
            return records;
        });
    }

    static Uni<Map<UUID, List<DistinctionView>>> distinctions(SqlUnit unit, List<UUID> ids) {
        return unit.query(DISTINCTIONS, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, List<DistinctionView>> distinctions = new HashMap<>();
            for (Row row : rows) {
                distinctions.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(new DistinctionView(
                        row.getUUID(1), row.getString(2), row.getOffsetDateTime(3).toInstant(), row.getString(4)));
            }
            return distinctions;
        });
    }

    /** @return the ids of the newest registrations of each customer */
    static Uni<Map<UUID, List<UUID>>> registrations(SqlUnit unit, List<UUID> ids, int each) {
        return unit.query(REGISTRATIONS, unit.vendorId(), ids.toArray(UUID[]::new), each).map(rows -> {
            Map<UUID, List<UUID>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(row.getUUID(1)));
            return found;
        });
    }

    private static List<CustomerView> views(Iterable<Row> rows) {
        List<CustomerView> views = new ArrayList<>();
        for (Row row : rows) {
            views.add(new CustomerView(row.getUUID(0), row.getString(1), row.getString(2),
                    row.getOffsetDateTime(3).toInstant(), row.getUUID(4), row.getInteger(5)));
        }
        return views;
    }
}

package io.concordat.deal.pipeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of accounts. */
@ApplicationScoped
class CrmAccountTable {

    private static final String SELECT = """
            select a.id, a.source, a.external_id, r.customer_id, a.customer::text, a.relation, a.engaged_at, a.version,
                   a.received_at, a.revision, a.record_no
              from crm_account a
              join customer_record r on r.vendor_id = a.vendor_id and r.no = a.record_no
             where a.vendor_id = $1""";
    private static final String FIND = SELECT + " and a.source = $2 and a.external_id = $3";
    private static final String LOCK = FIND + " for no key update of a";
    private static final String INSERT = """
            insert into crm_account (vendor_id, id, source, external_id, record_no, customer, relation, engaged_at, version,
                   received_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)""";
    private static final String UPDATE = """
            update crm_account set customer = $3, relation = $4, engaged_at = $5, version = $6, received_at = $7,
                   revision = revision + 1
             where vendor_id = $1 and id = $2""";

    private final CustomerColumn customers;

    CrmAccountTable(CustomerColumn customers) {
        this.customers = customers;
    }

    /** An account with the number of its description. */
    record Stored(CrmAccountView view, long recordNo) {
    }

    Uni<Optional<Stored>> find(SqlUnit unit, String source, String externalId) {
        return unit.query(FIND, unit.vendorId(), source, externalId).map(this::stored)
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<Stored>> lock(SqlUnit unit, String source, String externalId) {
        return unit.query(LOCK, unit.vendorId(), source, externalId).map(this::stored)
                .map(rows -> rows.stream().findFirst());
    }

    /** @return newest first */
    Uni<List<CrmAccountView>> list(SqlUnit unit, CrmFilter filter, PageRequest page) {
        return filter.query(unit, SELECT, "a", page).map(this::stored)
                .map(rows -> rows.stream().map(Stored::view).toList());
    }

    Uni<Void> insert(SqlUnit unit, CrmAccountView account, long recordNo) {
        return unit.update(INSERT, unit.vendorId(), account.id(), account.source(), account.externalId(), recordNo,
                customers.write(account.customer()), account.relation().name(), utc(account.engagedAt()),
                account.version(), utc(account.receivedAt())).replaceWithVoid();
    }

    Uni<Void> update(SqlUnit unit, CrmAccountView account) {
        return unit.update(UPDATE, unit.vendorId(), account.id(), customers.write(account.customer()),
                account.relation().name(), utc(account.engagedAt()), account.version(), utc(account.receivedAt()))
                .replaceWithVoid();
    }

    private List<Stored> stored(Iterable<Row> rows) {
        List<Stored> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new Stored(new CrmAccountView(row.getUUID(0), row.getString(1), row.getString(2), row.getUUID(3),
                    customers.read(row.getString(4)), AccountRelation.valueOf(row.getString(5)),
                    instant(row.getOffsetDateTime(6)), row.getLong(7), instant(row.getOffsetDateTime(8)), null,
                    row.getInteger(9)), row.getLong(10)));
        }
        return all;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

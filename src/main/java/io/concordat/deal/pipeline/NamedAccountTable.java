package io.concordat.deal.pipeline;

import static io.concordat.deal.pipeline.CrmAccountTable.utc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of named accounts. */
@ApplicationScoped
class NamedAccountTable {

    private static final String SELECT = """
            select n.id, n.external_id, r.customer_id, n.customer::text, n.partner_id, n.families, n.starts_on, n.ends_on,
                   n.reason, n.end_reason, n.recorded_at, n.recorded_by, n.revision, n.record_no
              from named_account n
              join customer_record r on r.vendor_id = n.vendor_id and r.no = n.record_no
             where n.vendor_id = $1""";
    private static final String FIND = SELECT + " and n.id = $2";
    private static final String LOCK = FIND + " for no key update of n";
    private static final String LOCK_EXTERNAL = SELECT + " and n.external_id = $2 for no key update of n";
    private static final String INSERT = """
            insert into named_account (vendor_id, id, external_id, customer, partner_id, families, family_scope, starts_on,
                   ends_on, reason, end_reason, recorded_at, recorded_by, record_no, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)""";
    private static final String UPDATE = """
            update named_account set external_id = $3, customer = $4, partner_id = $5, families = $6, family_scope = $7,
                   starts_on = $8, ends_on = $9, reason = $10, end_reason = $11, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String END = """
            update named_account set ends_on = $3, end_reason = $4, revision = revision + 1 where vendor_id = $1 and id = $2""";

    private final CustomerColumn customers;

    NamedAccountTable(CustomerColumn customers) {
        this.customers = customers;
    }

    /** A named account with the number of its description. */
    record Stored(NamedAccountView view, long recordNo) {
    }

    Uni<Optional<Stored>> find(SqlUnit unit, UUID id) {
        return first(unit, FIND, id);
    }

    Uni<Optional<Stored>> lock(SqlUnit unit, UUID id) {
        return first(unit, LOCK, id);
    }

    Uni<Optional<Stored>> lock(SqlUnit unit, String externalId) {
        return first(unit, LOCK_EXTERNAL, externalId);
    }

    /** @return newest first */
    Uni<List<NamedAccountView>> list(SqlUnit unit, CrmFilter filter, PageRequest page) {
        return filter.query(unit, SELECT, "n", page).map(this::stored)
                .map(rows -> rows.stream().map(Stored::view).toList());
    }

    Uni<Void> insert(SqlUnit unit, NamedAccountView account, Collection<String> scope, long recordNo) {
        List<Object> values = values(unit, account, scope);
        values.add(utc(account.recordedAt()));
        values.add(account.recordedBy());
        values.add(recordNo);
        return unit.update(INSERT, values.toArray()).replaceWithVoid();
    }

    Uni<Void> update(SqlUnit unit, NamedAccountView account, Collection<String> scope) {
        return unit.update(UPDATE, values(unit, account, scope).toArray()).replaceWithVoid();
    }

    Uni<Void> end(SqlUnit unit, NamedAccountView ended) {
        return unit.update(END, unit.vendorId(), ended.id(), ended.endsOn(), ended.endReason()).replaceWithVoid();
    }

    private Uni<Optional<Stored>> first(SqlUnit unit, String sql, Object id) {
        return unit.query(sql, unit.vendorId(), id).map(this::stored).map(rows -> rows.stream().findFirst());
    }

    private List<Object> values(SqlUnit unit, NamedAccountView n, Collection<String> scope) {
        List<Object> values = new ArrayList<>(16);
        values.add(unit.vendorId());
        values.add(n.id());
        values.add(n.externalId());
        values.add(customers.write(n.customer()));
        values.add(n.partnerId());
        values.add(n.families().toArray(String[]::new));
        values.add(scope.toArray(String[]::new));
        values.add(n.startsOn());
        values.add(n.endsOn());
        values.add(n.reason());
        values.add(n.endReason());
        return values;
    }

    private List<Stored> stored(Iterable<Row> rows) {
        List<Stored> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new Stored(new NamedAccountView(row.getUUID(0), row.getString(1), row.getUUID(2),
                    customers.read(row.getString(3)), row.getUUID(4), List.of(row.getArrayOfStrings(5)),
                    row.getLocalDate(6), row.getLocalDate(7), row.getString(8), row.getString(9),
                    row.getOffsetDateTime(10).toInstant(), row.getString(11), row.getInteger(12)), row.getLong(13)));
        }
        return all;
    }
}

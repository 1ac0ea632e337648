package io.concordat.deal.pipeline;

import static io.concordat.deal.pipeline.CrmAccountTable.instant;
import static io.concordat.deal.pipeline.CrmAccountTable.utc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.money.Money;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of opportunities. */
@ApplicationScoped
class CrmOpportunityTable {

    private static final String SELECT = """
            select o.id, o.source, o.external_id, r.customer_id, o.customer::text, o.title, o.families, o.opportunity_type,
                   o.state, o.value_minor, o.currency, o.expected_close_on, o.engaged_at, o.closed_at, o.version,
                   o.received_at, o.revision, o.record_no
              from crm_opportunity o
              join customer_record r on r.vendor_id = o.vendor_id and r.no = o.record_no
             where o.vendor_id = $1""";
    private static final String FIND = SELECT + " and o.source = $2 and o.external_id = $3";
    private static final String LOCK = FIND + " for no key update of o";
    private static final String INSERT = """
            insert into crm_opportunity (vendor_id, id, customer, title, families, family_scope, opportunity_type, state,
                   value_minor, currency, expected_close_on, engaged_at, closed_at, version, received_at, source,
                   external_id, record_no, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)""";
    private static final String UPDATE = """
            update crm_opportunity set customer = $3, title = $4, families = $5, family_scope = $6, opportunity_type = $7,
                   state = $8, value_minor = $9, currency = $10, expected_close_on = $11, engaged_at = $12, closed_at = $13,
                   version = $14, received_at = $15, revision = revision + 1
             where vendor_id = $1 and id = $2""";

    private final CustomerColumn customers;

    CrmOpportunityTable(CustomerColumn customers) {
        this.customers = customers;
    }

    /** An opportunity with the number of its description. */
    record Stored(CrmOpportunityView view, long recordNo) {
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
    Uni<List<CrmOpportunityView>> list(SqlUnit unit, CrmFilter filter, PageRequest page) {
        return filter.query(unit, SELECT, "o", page).map(this::stored)
                .map(rows -> rows.stream().map(Stored::view).toList());
    }

    Uni<Void> insert(SqlUnit unit, CrmOpportunityView opportunity, Money value, Collection<String> scope,
            long recordNo) {
        List<Object> values = values(unit, opportunity, value, scope);
        values.add(opportunity.source());
        values.add(opportunity.externalId());
        values.add(recordNo);
        return unit.update(INSERT, values.toArray()).replaceWithVoid();
    }

    Uni<Void> update(SqlUnit unit, CrmOpportunityView opportunity, Money value, Collection<String> scope) {
        return unit.update(UPDATE, values(unit, opportunity, value, scope).toArray()).replaceWithVoid();
    }

    private List<Object> values(SqlUnit unit, CrmOpportunityView o, Money value, Collection<String> scope) {
        List<Object> values = new ArrayList<>(20);
        values.add(unit.vendorId());
        values.add(o.id());
        values.add(customers.write(o.customer()));
        values.add(o.title());
        values.add(o.families().toArray(String[]::new));
        values.add(scope.toArray(String[]::new));
        values.add(o.opportunityType() == null ? null : o.opportunityType().name());
        values.add(o.state().name());
        values.add(value == null ? null : value.minor());
        values.add(value == null ? null : value.currency().code());
        values.add(o.expectedCloseOn());
        values.add(utc(o.engagedAt()));
        values.add(utc(o.closedAt()));
        values.add(o.version());
        values.add(utc(o.receivedAt()));
        return values;
    }

    private List<Stored> stored(Iterable<Row> rows) {
        List<Stored> all = new ArrayList<>();
        for (Row row : rows) {
            MoneyValue value = row.getLong(9) == null
                    ? null
                    : MoneyValue.of(Money.ofMinor(row.getLong(9), row.getString(10)));
            all.add(new Stored(new CrmOpportunityView(row.getUUID(0), row.getString(1), row.getString(2),
                    row.getUUID(3), customers.read(row.getString(4)), row.getString(5),
                    List.of(row.getArrayOfStrings(6)),
                    row.getString(7) == null ? null : OpportunityType.valueOf(row.getString(7)),
                    OpportunityState.valueOf(row.getString(8)), value, row.getLocalDate(11),
                    instant(row.getOffsetDateTime(12)), instant(row.getOffsetDateTime(13)), row.getLong(14),
                    instant(row.getOffsetDateTime(15)), null, row.getInteger(16)), row.getLong(17)));
        }
        return all;
    }
}

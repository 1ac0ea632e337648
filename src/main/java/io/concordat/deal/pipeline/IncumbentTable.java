package io.concordat.deal.pipeline;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of partners of record. */
@ApplicationScoped
class IncumbentTable {

    private static final String SELECT = """
            select r.id, r.customer_id, r.customer::text, r.product_family, r.partner_id, r.starts_on, r.ends_on, r.end_reason,
                   r.recorded_at, r.recorded_by, r.revision
              from incumbent r
             where r.vendor_id = $1""";
    private static final String FIND = SELECT + " and r.id = $2";
    private static final String LOCK = FIND + " for no key update";
    private static final String INSERT = """
            insert into incumbent (vendor_id, id, customer_id, customer, record_no, product_family, partner_id, starts_on,
                   ends_on, recorded_at, recorded_by, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)""";
    private static final String END = """
            update incumbent set ends_on = $3, end_reason = $4, revision = revision + 1 where vendor_id = $1 and id = $2""";
    private static final String HOLD_CUSTOMER = """
            select c.merged_into from customer c where c.vendor_id = $1 and c.id = $2 for no key update""";

    private final CustomerColumn customers;

    IncumbentTable(CustomerColumn customers) {
        this.customers = customers;
    }

    Uni<Optional<IncumbentView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(this::views).map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<IncumbentView>> lock(SqlUnit unit, UUID id) {
        return unit.query(LOCK, unit.vendorId(), id).map(this::views).map(rows -> rows.stream().findFirst());
    }

    /** @return newest first */
    Uni<List<IncumbentView>> list(SqlUnit unit, CrmFilter filter, PageRequest page) {
        return filter.query(unit, SELECT, "r", page).map(this::views);
    }

    /**
     * Keeps the customer as it is until the transaction ends.
     *
     * @return whether there is such a customer that was not merged into another
     */
    Uni<Boolean> holdCustomer(SqlUnit unit, UUID customerId) {
        return unit.query(HOLD_CUSTOMER, unit.vendorId(), customerId)
                .map(rows -> rows.size() == 1 && rows.iterator().next().getUUID(0) == null);
    }

    /** @param recordNo number of the description, or {@code null}; fails as CONFLICT {@code incumbent-overlaps} */
    Uni<Void> insert(SqlUnit unit, IncumbentView one, Long recordNo) {
        return unit.update(INSERT, unit.vendorId(), one.id(), one.customerId(), customers.write(one.customer()),
                recordNo, one.productFamily(), one.partnerId(), one.startsOn(), one.endsOn(),
                one.recordedAt().atOffset(ZoneOffset.UTC), one.recordedBy())
                .onFailure(e -> Failures.isConstraint(e, "incumbent_one_at_a_time"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "incumbent-overlaps",
                        "The customer has a partner of record for this product family on some of these days already."))
                .replaceWithVoid();
    }

    Uni<Void> end(SqlUnit unit, IncumbentView ended) {
        return unit.update(END, unit.vendorId(), ended.id(), ended.endsOn(), ended.endReason()).replaceWithVoid();
    }

    private List<IncumbentView> views(Iterable<Row> rows) {
        List<IncumbentView> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new IncumbentView(row.getUUID(0), row.getUUID(1), customers.read(row.getString(2)),
                    row.getString(3), row.getUUID(4), row.getLocalDate(5), row.getLocalDate(6), row.getString(7),
                    row.getOffsetDateTime(8).toInstant(), row.getString(9), row.getInteger(10)));
        }
        return all;
    }
}

package io.concordat.deal.customer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** What was decided about customers, and by which right more may be decided. */
final class DecisionTable {

    private static final int MOST_MOVES = 200;
    private static final String COLUMNS = """
            select d.id, d.kind, d.customer_id, d.other_id, d.reason, d.decided_at, d.decided_by, d.undone_at, d.undone_by,
                   d.undo_reason, d.revision
              from customer_decision d where d.vendor_id = $1""";
    private static final String FIND = COLUMNS + " and d.id = $2";
    private static final String LOCK = FIND + " for no key update";
    private static final String LIST = COLUMNS + """
             and ($2::uuid is null or d.customer_id = $2 or d.other_id = $2) and ($3::uuid is null or d.id < $3)
            order by d.id desc limit $4""";
    private static final String MOVES = """
            select asked.id, m.kind, m.subject_id
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select v.kind, v.subject_id, v.no from customer_decision_move v
                                  where v.vendor_id = $1 and v.decision_id = asked.id
                                  order by v.kind, v.no, v.subject_id limit $3) m""";
    private static final String HOLD = """
            select c.id, c.merged_into, c.revision from customer c
             where c.vendor_id = $1 and c.id = any($2) order by c.id for no key update""";
    private static final String INSERT = """
            insert into customer_decision (vendor_id, id, kind, customer_id, other_id, reason, decided_at, decided_by, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 1)""";
    private static final String UNDO = """
            update customer_decision set undone_at = $3, undone_by = $4, undo_reason = $5, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String BUILT_UPON = """
            select d.id from customer_decision d
             where d.vendor_id = $1 and d.id > $2 and d.undone_at is null
               and (d.kind in ('MERGE', 'SPLIT') and (d.customer_id = any($3) or d.other_id = any($3))
                    or d.kind = 'DISTINCTION' and d.customer_id = any($3) and d.other_id = any($3))
             order by d.id limit 1""";
    private static final String DISTINCT = """
            select from customer_distinction where vendor_id = $1 and customer_a = least($2::uuid, $3) and customer_b = greatest($2::uuid, $3)""";
    private static final String DISTINGUISH = """
            insert into customer_distinction (vendor_id, customer_a, customer_b, reason, decided_at, decided_by)
            values ($1, least($2::uuid, $3), greatest($2::uuid, $3), $4, $5, $6) on conflict do nothing""";
    private static final String FORGET = """
            delete from customer_distinction
             where vendor_id = $1 and customer_a = least($2::uuid, $3) and customer_b = greatest($2::uuid, $3)""";

    private DecisionTable() {
    }

    /** A customer that is held. */
    record Held(UUID id, UUID mergedInto, int revision) {
    }

    static Uni<Optional<CustomerDecisionView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).chain(rows -> complete(unit, views(rows)))
                .map(found -> found.stream().findFirst());
    }

    static Uni<Optional<CustomerDecisionView>> lock(SqlUnit unit, UUID id) {
        return unit.query(LOCK, unit.vendorId(), id).map(rows -> views(rows).stream().findFirst());
    }

    /** @return newest first, with what they moved; of all customers where none is given */
    static Uni<List<CustomerDecisionView>> list(SqlUnit unit, UUID customerId, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), customerId, page.afterId(), page.fetch())
                .chain(rows -> complete(unit, views(rows)));
    }

    /** Keeps customers as they are, in the order in which everybody takes them. */
    static Uni<Map<UUID, Held>> hold(SqlUnit unit, UUID... ids) {
        return unit.query(HOLD, unit.vendorId(), ids).map(rows -> {
            Map<UUID, Held> held = new HashMap<>();
            rows.forEach(row -> held.put(row.getUUID(0),
                    new Held(row.getUUID(0), row.getUUID(1), row.getInteger(2))));
            return held;
        });
    }

    static Uni<CustomerDecisionView> insert(SqlUnit unit, DecisionKind kind, UUID customerId, UUID otherId,
            String reason) {
        CustomerDecisionView decision = new CustomerDecisionView(unit.newId(), kind, customerId, otherId, reason,
                unit.now(), unit.by().subject(), List.of(), null, null, null, 1);
        return unit.update(INSERT, unit.vendorId(), decision.id(), kind.name(), customerId, otherId, reason,
                utc(unit), decision.decidedBy()).replaceWith(decision);
    }

    static Uni<Void> markUndone(SqlUnit unit, UUID id, String reason) {
        return unit.update(UNDO, unit.vendorId(), id, utc(unit), unit.by().subject(), reason).replaceWithVoid();
    }

    /** @return a later decision about one of the two customers that still holds, if there is one */
    static Uni<Optional<UUID>> builtUpon(SqlUnit unit, CustomerDecisionView decision) {
        return unit.query(BUILT_UPON, unit.vendorId(), decision.id(),
                new UUID[]{decision.customerId(), decision.otherId()})
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next().getUUID(0)));
    }

    static Uni<Boolean> areDistinct(SqlUnit unit, UUID one, UUID other) {
        return unit.query(DISTINCT, unit.vendorId(), one, other).map(rows -> rows.size() > 0);
    }

    /** @return whether they were not distinct before */
    static Uni<Boolean> distinguish(SqlUnit unit, UUID one, UUID other, String reason) {
        return unit.update(DISTINGUISH, unit.vendorId(), one, other, reason, utc(unit), unit.by().subject())
                .map(rows -> rows > 0);
    }

    /** @return whether they were distinct */
    static Uni<Boolean> forgetDistinction(SqlUnit unit, UUID one, UUID other) {
        return unit.update(FORGET, unit.vendorId(), one, other).map(rows -> rows > 0);
    }

    private static Uni<List<CustomerDecisionView>> complete(SqlUnit unit, List<CustomerDecisionView> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().item(decisions);
        }
        UUID[] ids = decisions.stream().map(CustomerDecisionView::id).toArray(UUID[]::new);
        return unit.query(MOVES, unit.vendorId(), ids, MOST_MOVES).map(rows -> {
            Map<UUID, List<MovedView>> moves = new HashMap<>();
            rows.forEach(row -> moves.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                    .add(new MovedView(row.getString(1), row.getUUID(2))));
            return decisions.stream().map(decision -> decision.with(moves.getOrDefault(decision.id(), List.of())))
                    .toList();
        });
    }

    private static List<CustomerDecisionView> views(Iterable<Row> rows) {
        List<CustomerDecisionView> views = new ArrayList<>();
        for (Row row : rows) {
            OffsetDateTime undone = row.getOffsetDateTime(7);
            views.add(new CustomerDecisionView(row.getUUID(0), DecisionKind.valueOf(row.getString(1)), row.getUUID(2),
                    row.getUUID(3), row.getString(4), row.getOffsetDateTime(5).toInstant(), row.getString(6),
                    List.of(), undone == null ? null : undone.toInstant(), row.getString(8), row.getString(9),
                    row.getInteger(10)));
        }
        return views;
    }

    private static OffsetDateTime utc(SqlUnit unit) {
        return unit.now().atOffset(ZoneOffset.UTC);
    }
}

package io.concordat.deal.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * Moves what belongs to one customer to another and notes each move, or takes the noted moves back. Sets of rows, one
 * statement a kind, whatever their number. Registrations come first: with them locked, nobody can approve one of them
 * under its old customer, and the statements after see every protection that was given before.
 */
final class MoveTable {

    private static final String NOTE = " insert into customer_decision_move (vendor_id, decision_id, kind, no, subject_id, was_placed_by) ";
    private static final String REGISTRATIONS = """
            with moved as (
              update deal_registration set customer_id = $4, revision = revision + 1
               where vendor_id = $1 and customer_id = $3 and ($5::bigint[] is null or no = any($5)) returning no, id)"""
            + NOTE + "select $1, $2, 'REGISTRATION', no, id, null::uuid from moved";
    private static final String PROTECTIONS = """
            update protection p set customer_id = $4 from customer_decision_move m
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'REGISTRATION'
               and p.vendor_id = $1 and p.registration_no = m.no and p.customer_id = $3""";
    private static final String INCUMBENTS = """
            with moved as (
              update incumbent set customer_id = $4, revision = revision + 1
               where vendor_id = $1 and customer_id = $3 and ($5::bigint[] is null or record_no = any($5)) returning id)"""
            + NOTE + "select $1, $2, 'INCUMBENT', 0, id, null::uuid from moved";
    private static final String RECORDS = """
            with held as (
              select r.no, r.source, r.placed_by from customer_record r
               where r.vendor_id = $1 and r.customer_id = $3 and ($5::bigint[] is null or r.no = any($5)) for update),
            moved as (
              update customer_record r set customer_id = $4, placed_by = $2 from held
               where r.vendor_id = $1 and r.no = held.no returning r.no)"""
            + NOTE
            + """
                    select $1, $2, 'RECORD', h.no, coalesce(d.id, a.id, o.id, n.id, i.id), h.placed_by
                      from held h
                      left join deal_registration d on h.source = 'REGISTRATION' and d.vendor_id = $1 and d.no = h.no
                      left join crm_account a on h.source = 'ACCOUNT' and a.vendor_id = $1 and a.record_no = h.no
                      left join crm_opportunity o on h.source = 'OPPORTUNITY' and o.vendor_id = $1 and o.record_no = h.no
                      left join named_account n on h.source = 'NAMED_ACCOUNT' and n.vendor_id = $1 and n.record_no = h.no
                      left join incumbent i on h.source = 'INCUMBENT' and i.vendor_id = $1 and i.record_no = h.no""";
    private static final String OVERLAPS = """
            select dm.id, ds.id
              from customer_decision_move m
              join protection p on p.vendor_id = $1 and p.registration_no = m.no and p.exclusive
              join protection q on q.vendor_id = $1 and q.customer_id = $3 and q.registration_no <> p.registration_no
                   and q.product_family = p.product_family and q.opportunity_type = p.opportunity_type and q.exclusive
                   and q.during && p.during
              join deal_registration dm on dm.vendor_id = $1 and dm.no = p.registration_no
              join deal_registration ds on ds.vendor_id = $1 and ds.no = q.registration_no
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'REGISTRATION' and p.customer_id <> $3
             limit 5""";
    private static final String NUMBERS = """
            select r.no, h.id
              from customer_record r
             cross join lateral (
                   select d.id from deal_registration d where r.source = 'REGISTRATION' and d.vendor_id = $1 and d.no = r.no
                   union all
                   select a.id from crm_account a where r.source = 'ACCOUNT' and a.vendor_id = $1 and a.record_no = r.no
                   union all
                   select o.id from crm_opportunity o where r.source = 'OPPORTUNITY' and o.vendor_id = $1 and o.record_no = r.no
                   union all
                   select n.id from named_account n where r.source = 'NAMED_ACCOUNT' and n.vendor_id = $1 and n.record_no = r.no
                   union all
                   select i.id from incumbent i where r.source = 'INCUMBENT' and i.vendor_id = $1 and i.record_no = r.no) h
             where r.vendor_id = $1 and r.customer_id = $2 and h.id = any($3)""";
    private static final String OTHERS = """
            select from customer_record where vendor_id = $1 and customer_id = $2 and no <> all($3) limit 1""";
    private static final String REGISTRATIONS_BACK = """
            update deal_registration d set customer_id = $4, revision = d.revision + 1 from customer_decision_move m
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'REGISTRATION'
               and d.vendor_id = $1 and d.no = m.no and d.customer_id = $3""";
    private static final String INCUMBENTS_BACK = """
            update incumbent i set customer_id = $4, revision = i.revision + 1 from customer_decision_move m
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'INCUMBENT'
               and i.vendor_id = $1 and i.id = m.subject_id and i.customer_id = $3""";
    private static final String RECORDS_BACK = """
            update customer_record r set customer_id = $4, placed_by = m.was_placed_by from customer_decision_move m
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'RECORD'
               and r.vendor_id = $1 and r.no = m.no and r.customer_id = $3""";

    private MoveTable() {
    }

    /** From one customer to another, under a decision. */
    record Move(UUID decisionId, UUID from, UUID to) {
    }

    /** @return the numbers of those descriptions of the customer whose ids are given, in no particular order */
    static Uni<List<Long>> numbers(SqlUnit unit, UUID customerId, List<UUID> ids) {
        return unit.query(NUMBERS, unit.vendorId(), customerId, ids.toArray(UUID[]::new)).map(rows -> {
            List<Long> numbers = new ArrayList<>();
            rows.forEach(row -> numbers.add(row.getLong(0)));
            return numbers;
        });
    }

    static Uni<Boolean> hasOthers(SqlUnit unit, UUID customerId, List<Long> numbers) {
        return unit.query(OTHERS, unit.vendorId(), customerId, numbers.toArray(Long[]::new))
                .map(rows -> rows.size() > 0);
    }

    /**
     * @param numbers which descriptions, or {@code null} for all of the customer
     * @return the number of descriptions that moved; fails as CONFLICT {@code protections-overlap} or
     *         {@code incumbents-overlap}
     */
    static Uni<Integer> move(SqlUnit unit, Move move, List<Long> numbers) {
        Long[] only = numbers == null ? null : numbers.toArray(Long[]::new);
        return run(unit, REGISTRATIONS, move, only).chain(() -> refuseOverlaps(unit, move))
                .chain(() -> protections(unit, move)).chain(() -> incumbents(run(unit, INCUMBENTS, move, only)))
                .chain(() -> run(unit, RECORDS, move, only));
    }

    /** Takes back what is still where the decision put it; fails as {@link #move} does. */
    static Uni<Void> back(SqlUnit unit, Move move) {
        return run(unit, REGISTRATIONS_BACK, move).chain(() -> refuseOverlaps(unit, move))
                .chain(() -> protections(unit, move)).chain(() -> incumbents(run(unit, INCUMBENTS_BACK, move)))
                .chain(() -> run(unit, RECORDS_BACK, move)).replaceWithVoid();
    }

    private static Uni<Void> refuseOverlaps(SqlUnit unit, Move move) {
        return unit.query(OVERLAPS, unit.vendorId(), move.decisionId(), move.to()).invoke(rows -> {
            List<String> pairs = new ArrayList<>();
            for (Row row : rows) {
                pairs.add(row.getUUID(0) + " and " + row.getUUID(1));
            }
            if (!pairs.isEmpty()) {
                throw overlap("Registrations of both hold exclusive protection of the same opportunity at the same "
                        + "time: " + String.join("; ", pairs) + ". End one protection of each pair first.");
            }
        }).replaceWithVoid();
    }

    /** What was approved in this very moment is caught by the constraint. */
    private static Uni<Integer> protections(SqlUnit unit, Move move) {
        return run(unit, PROTECTIONS, move).onFailure(e -> Failures.isConstraint(e, "protection_exclusive")).transform(
                e -> overlap("Registrations of both hold exclusive protection of the same opportunity at the same "
                        + "time. End one of the protections first."));
    }

    private static Uni<Integer> incumbents(Uni<Integer> moving) {
        return moving.onFailure(e -> Failures.isConstraint(e, "incumbent_one_at_a_time"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "incumbents-overlap",
                        "Both have a partner of record for the same product family on the same days; end one first."));
    }

    private static DomainException overlap(String message) {
        return DomainException.of(Kind.CONFLICT, "protections-overlap", message);
    }

    private static Uni<Integer> run(SqlUnit unit, String sql, Move move) {
        return unit.update(sql, unit.vendorId(), move.decisionId(), move.from(), move.to());
    }

    private static Uni<Integer> run(SqlUnit unit, String sql, Move move, Long[] numbers) {
        return unit.update(sql, unit.vendorId(), move.decisionId(), move.from(), move.to(), numbers);
    }
}

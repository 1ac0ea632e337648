package io.concordat.deal.customer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.customer.CustomerEvents.MergeRevealedConflict;
import io.concordat.platform.work.SqlUnit;

/** What a merge or split does to the customers themselves. */
final class MergeTable {

    private static final int MOST_REVEALED = 50;
    private static final String REVISE = "update customer set revision = revision + 1 where vendor_id = $1 and id = any($2)";
    private static final String FOLLOW = """
            with earlier as (
              update customer set merged_into = $4 where vendor_id = $1 and merged_into = $3 returning id),
            noted as (
              insert into customer_decision_move (vendor_id, decision_id, kind, no, subject_id)
              select $1, $2, 'CUSTOMER', 0, id from earlier)
            update customer set merged_into = $4 where vendor_id = $1 and id = $3""";
    private static final String INHERIT = """
            with others as (
              select case when x.customer_a = $3 then x.customer_b else x.customer_a end as id, x.reason, x.decided_at,
                     x.decided_by
                from customer_distinction x
               where x.vendor_id = $1 and (x.customer_a = $3 or x.customer_b = $3)),
            inherited as (
              insert into customer_distinction (vendor_id, customer_a, customer_b, reason, decided_at, decided_by)
              select $1, least($4::uuid, id), greatest($4::uuid, id), reason, decided_at, decided_by from others
              on conflict do nothing returning customer_a, customer_b)
            insert into customer_decision_move (vendor_id, decision_id, kind, no, subject_id)
            select $1, $2, 'DISTINCTION', 0, case when customer_a = $4 then customer_b else customer_a end from inherited""";
    private static final String UNFOLLOW = """
            with earlier as (
              update customer c set merged_into = $3 from customer_decision_move m
               where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'CUSTOMER'
                 and c.vendor_id = $1 and c.id = m.subject_id and c.merged_into = $4)
            update customer set merged_into = null where vendor_id = $1 and id = $3""";
    private static final String DISINHERIT = """
            delete from customer_distinction x using customer_decision_move m
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'DISTINCTION' and x.vendor_id = $1
               and x.customer_a = least($3::uuid, m.subject_id) and x.customer_b = greatest($3::uuid, m.subject_id)""";
    private static final String NEW_CUSTOMER = """
            insert into customer (vendor_id, id, name, country, created_at, revision)
            select $1, $2, r.fingerprint[1], coalesce(r.fingerprint[8], 'ZZ'), $4, 1
              from customer_record r where r.vendor_id = $1 and r.no = any($3) order by r.no limit 1""";
    private static final String CLOSE_EMPTY = """
            update customer c set merged_into = $3
             where c.vendor_id = $1 and c.id = $2
               and not exists (select from customer_record r where r.vendor_id = $1 and r.customer_id = $2)
               and not exists (select from deal_registration d where d.vendor_id = $1 and d.customer_id = $2)
               and not exists (select from incumbent i where i.vendor_id = $1 and i.customer_id = $2)""";
    private static final String REVEALED = """
            select case when dm.status = any($5) then dm.id else ds.id end,
                   case when dm.status = any($5) then ds.id else dm.id end, dm.partner_id = ds.partner_id
              from customer_decision_move m
              join deal_registration dm on dm.vendor_id = $1 and dm.no = m.no and dm.status = any($4)
              join deal_registration ds on ds.vendor_id = $1 and ds.customer_id = $3 and ds.status = any($4)
                   and ds.opportunity_type = dm.opportunity_type
                   and (ds.families && dm.family_scope or ds.family_scope && dm.families)
             where m.vendor_id = $1 and m.decision_id = $2 and m.kind = 'REGISTRATION'
               and (dm.status = any($5) or ds.status = any($5))
               and not exists (select from customer_decision_move o where o.vendor_id = $1 and o.decision_id = $2
                                  and o.kind = 'REGISTRATION' and o.no = ds.no)
             limit $6""";
    private static final String[] UNDECIDED = {"SUBMITTED", "UNDER_REVIEW", "ACTION_REQUIRED", "IN_CONFLICT"};
    private static final String[] OPEN = {"SUBMITTED", "UNDER_REVIEW", "ACTION_REQUIRED", "IN_CONFLICT", "APPROVED",
            "CONVERTED"};

    private MergeTable() {
    }

    static Uni<Void> revise(SqlUnit unit, UUID... customers) {
        return unit.update(REVISE, unit.vendorId(), customers).replaceWithVoid();
    }

    /** The merged customer, and all that were merged into it, lead to the survivor, which is distinct from what it was. */
    static Uni<Void> follow(SqlUnit unit, UUID decisionId, UUID merged, UUID survivor) {
        return unit.update(FOLLOW, unit.vendorId(), decisionId, merged, survivor)
                .chain(() -> unit.update(INHERIT, unit.vendorId(), decisionId, merged, survivor)).replaceWithVoid();
    }

    static Uni<Void> unfollow(SqlUnit unit, UUID decisionId, UUID merged, UUID survivor) {
        return unit.update(UNFOLLOW, unit.vendorId(), decisionId, merged, survivor)
                .chain(() -> unit.update(DISINHERIT, unit.vendorId(), decisionId, survivor)).replaceWithVoid();
    }

    /** Creates a customer under the name of the oldest of the descriptions. */
    static Uni<Void> create(SqlUnit unit, UUID id, List<Long> records) {
        return unit.update(NEW_CUSTOMER, unit.vendorId(), id, records.toArray(Long[]::new),
                unit.now().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    /** A customer that nothing is left of leads to another one. */
    static Uni<Void> closeWhenEmpty(SqlUnit unit, UUID id, UUID survivor) {
        return unit.update(CLOSE_EMPTY, unit.vendorId(), id, survivor).replaceWithVoid();
    }

    /** @return pairs of open registrations that stand in each other's way since the merge, the first 50 */
    static Uni<List<MergeRevealedConflict>> revealed(SqlUnit unit, UUID decisionId, UUID survivor) {
        return unit.query(REVEALED, unit.vendorId(), decisionId, survivor, OPEN, UNDECIDED, MOST_REVEALED)
                .map(rows -> {
                    List<MergeRevealedConflict> revealed = new ArrayList<>();
                    rows.forEach(row -> revealed.add(new MergeRevealedConflict(row.getUUID(0), row.getUUID(1),
                            decisionId, row.getBoolean(2))));
                    return revealed;
                });
    }
}

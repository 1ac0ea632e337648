package io.concordat.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.DealRows.Shown;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.error.Failures;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** Reads registrations and changes their state. */
@ApplicationScoped
class DealTable {

    private static final String SELECT = "select " + DealRows.COLUMNS
            + " from deal_registration d where d.vendor_id = $1";
    private static final String FIND = SELECT + " and d.id = $2";
    private static final String SHOW = "select " + DealRows.COLUMNS_WITH_PEOPLE
            + " from deal_registration d where d.vendor_id = $1";
    private static final String SHOW_ONE = SHOW + " and d.id = $2";
    private static final String LOCK = FIND + " for update";
    private static final String HOLD_CUSTOMERS = """
            select c.id from customer c
             where c.vendor_id = $1 and c.id = any(array(select d.customer_id from deal_registration d
                                                          where d.vendor_id = $1 and d.id = any($2)))
             order by c.id for no key update""";
    private static final String OF_PARTNERS = """
            select %s
              from unnest($2::uuid[]) asked(id)
             cross join lateral (select * from deal_registration r where r.vendor_id = $1 and r.partner_id = asked.id
                                  order by r.id desc limit $3) d""".formatted(DealRows.COLUMNS);
    private static final String MOVE = """
            update deal_registration set status = $3, decided_at = $4, decided_by = $5, decision_reason = $6,
                   protection_starts_at = $7, protection_ends_at = $8, protection_rule = $9, action_reason = null,
                   action_fields = null, action_requested_at = null, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String PROTECT = """
            insert into protection (vendor_id, registration_no, product_family, customer_id, opportunity_type, during, exclusive)
            select $1, $2, f.code, $3, $4, tstzrange($6, $7), $8 from unnest($5::text[]) f(code)""";
    private static final String UNPROTECT = "delete from protection where vendor_id = $1 and registration_no = $2";
    private static final String ASK = """
            update deal_registration set action_reason = $3, action_fields = $4, action_requested_at = $5
             where vendor_id = $1 and no = $2""";
    private static final String DUPLICATE_OF = """
            update deal_registration set duplicate_of = $3 where vendor_id = $1 and no = $2""";
    private static final String END_PROTECTION = """
            update protection set during = tstzrange(least(lower(during), $3), least(upper(during), $3))
             where vendor_id = $1 and registration_no = $2 and upper(during) > $3""";
    private static final String OF_IDS = SELECT + " and d.id = any($2)";
    private static final String EXTEND = """
            with lengthened as (
              update protection set during = tstzrange(lower(during), $3)
               where vendor_id = $1 and registration_no = $2)
            update deal_registration set protection_ends_at = $3, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String LOCK_ALL = OF_IDS + " order by d.no for update";
    private static final String LOCK_ALL_FREE = LOCK_ALL + " skip locked";
    private static final String SECOND = """
            update deal_registration set second_partner = $3, benefit_percent = $4, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String EXCLUSIVE = """
            update protection set exclusive = $3 where vendor_id = $1 and registration_no = $2 and upper(during) > $4""";
    private static final String PROGRESS = """
            update deal_registration
               set intake = intake || jsonb_build_object('stage', $3::text, 'expectedCloseDate', $4::date::text),
                   expected_close_on = $4, revision = revision + 1
             where vendor_id = $1 and no = $2""";
    private static final String HAS_OPEN = """
            select exists (select from deal_registration d
             where d.vendor_id = $1 and d.partner_id = $2 and d.customer_id = $3 and d.opportunity_type = $4
               and d.families && $5 and d.no <> $6
               and (d.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'IN_CONFLICT')
                    or d.status in ('APPROVED', 'CONVERTED') and d.protection_ends_at > $7))""";
    private static final String TRANSFER = """
            update deal_registration set partner_id = $3, revision = revision + 1,
                   intake = intake || jsonb_build_object('partnerUserId', $4::text)
             where vendor_id = $1 and no = $2""";
    private static final String OWN = """
            select id from deal_registration where vendor_id = $1 and partner_id = $2 and id = any($3)""";
    private static final String PROTECTED_OF_PARTNER = """
            %s and d.partner_id = $2 and d.status in ('APPROVED', 'CONVERTED') order by d.id limit $3 for update"""
            .formatted(SELECT);

    private final DealRows mapping;

    DealTable(DealRows mapping) {
        this.mapping = mapping;
    }

    Uni<Optional<DealRow>> find(SqlUnit unit, UUID id) {
        return one(unit.query(FIND, unit.vendorId(), id));
    }

    /** Finds it and keeps others from changing it until the transaction ends; two statements, sent together. */
    Uni<Optional<DealRow>> lock(SqlUnit unit, UUID id) {
        return one(behindCustomers(unit, new UUID[]{id}, unit.query(LOCK, unit.vendorId(), id)));
    }

    /** @return the registrations of these ids, locked in the order of their numbers; two statements, sent together */
    Uni<List<DealRow>> lockAll(SqlUnit unit, Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        return behindCustomers(unit, all, unit.query(LOCK_ALL, unit.vendorId(), all)).map(this::rows);
    }

    /**
     * What happens to one registration of a customer may change the others and the cases between them, in any order. So
     * whoever changes one holds its customer first, as a new registration does: one after the other, and no circle.
     */
    private static Uni<RowSet<Row>> behindCustomers(SqlUnit unit, UUID[] ids, Uni<RowSet<Row>> locking) {
        return Uni.combine().all().unis(unit.query(HOLD_CUSTOMERS, unit.vendorId(), ids), locking)
                .with((held, locked) -> locked);
    }

    /** As {@link #lockAll}, without those that somebody else holds. */
    Uni<List<DealRow>> lockAllFree(SqlUnit unit, Collection<UUID> ids) {
        return unit.query(LOCK_ALL_FREE, unit.vendorId(), ids.toArray(UUID[]::new)).map(this::rows);
    }

    /** Says how it goes on beside a first partner, or with {@code null} as the only one. */
    Uni<Void> second(SqlUnit unit, long no, SecondPartner terms) {
        return unit.update(SECOND, unit.vendorId(), no, terms == null ? null : terms.outcome().name(),
                terms == null ? null : terms.benefitPercent()).replaceWithVoid();
    }

    /** Lets its running protection shut others out, or not; fails as CONFLICT when another one does. */
    Uni<Void> exclusive(SqlUnit unit, long no, boolean exclusive) {
        return unit.update(EXCLUSIVE, unit.vendorId(), no, exclusive, utc(unit.now()))
                .onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .transform(e -> DealFailures.protectionHeld()).replaceWithVoid();
    }

    Uni<List<DealRow>> ofIds(SqlUnit unit, List<UUID> ids) {
        return unit.query(OF_IDS, unit.vendorId(), ids.toArray(UUID[]::new)).map(this::rows);
    }

    /** As {@link #find}, with its people. */
    Uni<Optional<Shown>> show(SqlUnit unit, UUID id) {
        return unit.query(SHOW_ONE, unit.vendorId(), id).map(rows -> mapping.shown(rows, null).stream().findFirst());
    }

    /**
     * @param asked the fields of the view that are needed; {@code null} for all
     * @return newest first, with their people
     */
    Uni<List<Shown>> list(SqlUnit unit, DealFilter filter, PageRequest page, Set<String> asked) {
        DealFilter.Conditions conditions = filter.conditions(2);
        List<Object> values = new ArrayList<>(List.of(unit.vendorId()));
        values.addAll(conditions.values());
        String sql = (DealRows.wantsPeople(asked) ? SHOW : SELECT) + conditions.sql();
        if (page.afterId() != null) {
            values.add(page.afterId());
            sql += " and d.id < $" + values.size();
        }
        // A limit that is a parameter has the server plan each time anew, which costs half as much as the reading.
        return unit.query(sql + " order by d.id desc limit " + page.fetch(), values.toArray())
                .map(rows -> mapping.shown(rows, asked));
    }

    /** @return the newest of each partner, one statement for all of them */
    Uni<List<DealRow>> newestOfPartners(SqlUnit unit, List<UUID> partnerIds, int each) {
        return unit.query(OF_PARTNERS, unit.vendorId(), partnerIds.toArray(UUID[]::new), each).map(this::rows);
    }

    /** @return which of the ids are registrations of the partner */
    Uni<List<UUID>> own(SqlUnit unit, UUID partnerId, List<UUID> ids) {
        return unit.query(OWN, unit.vendorId(), partnerId, ids.toArray(UUID[]::new)).map(rows -> {
            List<UUID> own = new ArrayList<>(rows.size());
            rows.forEach(row -> own.add(row.getUUID(0)));
            return own;
        });
    }

    /** @return the partner's registrations that hold protection, locked, oldest first */
    Uni<List<DealRow>> lockProtectedOf(SqlUnit unit, UUID partnerId, int most) {
        return unit.query(PROTECTED_OF_PARTNER, unit.vendorId(), partnerId, most).map(this::rows);
    }

    /** Moves a locked registration to a state, with the decision and the protection that it has from now on. */
    Uni<Void> move(SqlUnit unit, DealRow deal, DealStatus to, DecisionView decision, ProtectionWindow protection) {
        return unit.update(MOVE, unit.vendorId(), deal.no(), to.name(),
                decision == null ? null : utc(decision.decidedAt()), decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.reason(), protection == null ? null : utc(protection.startsAt()),
                protection == null ? null : utc(protection.endsAt()), protection == null ? null : protection.rule())
                .replaceWithVoid();
    }

    /** Says what is asked for, together with the move that asks. */
    Uni<Void> ask(SqlUnit unit, long no, ActionRequest action) {
        return unit.update(ASK, unit.vendorId(), no, action.reason(), action.fields().toArray(String[]::new),
                utc(action.requestedAt())).replaceWithVoid();
    }

    /** Says of which registration it is a duplicate, together with the move that decides so. */
    Uni<Void> duplicateOf(SqlUnit unit, long no, UUID other) {
        return unit.update(DUPLICATE_OF, unit.vendorId(), no, other).replaceWithVoid();
    }

    /** Takes an earlier protection away, for a new one to take its place in the same transaction. */
    Uni<Void> unprotect(SqlUnit unit, long no) {
        return unit.update(UNPROTECT, unit.vendorId(), no).replaceWithVoid();
    }

    /**
     * Protects each family of the registration from now on, whatever its window was counted from; fails as CONFLICT when
     * another protection holds.
     */
    Uni<Void> protect(SqlUnit unit, DealRow deal, ProtectionWindow window) {
        return insertProtection(unit, deal, window)
                .onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .transform(e -> DealFailures.protectionHeld());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** As {@link #protect}, but leaves the failure to a caller that tries again. */
    Uni<Void> insertProtection(SqlUnit unit, DealRow deal, ProtectionWindow window) {
        return unit.update(PROTECT, unit.vendorId(), deal.no(), deal.customerId(),
                deal.intake().opportunityType().name(), deal.families().toArray(String[]::new),
                utc(latest(window.startsAt(), unit.now())), utc(window.endsAt()), deal.secondPartner() == null)
                .replaceWithVoid();
    }

    /** Lengthens the protection; fails as CONFLICT when another one begins before its new end. */
    Uni<Void> extend(SqlUnit unit, long no, Instant endsAt) {
        return unit.update(EXTEND, unit.vendorId(), no, utc(endsAt))
                .onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .transform(e -> DealFailures.protectionHeld()).replaceWithVoid();
    }

    /** Notes how far the sale is and when it is expected to close. */
    Uni<Void> progress(SqlUnit unit, long no, SalesStage stage, LocalDate expectedCloseOn) {
        return unit.update(PROGRESS, unit.vendorId(), no, stage.name(), expectedCloseOn).replaceWithVoid();
    }

    /** @return whether the partner has another open registration of the same opportunity */
    Uni<Boolean> hasOpen(SqlUnit unit, DealFacts deal, UUID partnerId) {
        if (deal.customerId() == null) {
            return Uni.createFrom().item(false);
        }
        return unit.query(HAS_OPEN, unit.vendorId(), partnerId, deal.customerId(),
                deal.intake().opportunityType().name(), deal.families().toArray(String[]::new), deal.no(),
                utc(unit.now())).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Gives a locked registration to a partner and, or to nobody there, a user. */
    Uni<Void> transfer(SqlUnit unit, long no, UUID partnerId, UUID partnerUserId) {
        return unit.update(TRANSFER, unit.vendorId(), no, partnerId,
                partnerUserId == null ? null : partnerUserId.toString())
                .onFailure(e -> Failures.isConstraint(e, "deal_registration_external_reference_unique"))
                .transform(e -> DealFailures.externalReferenceTaken()).replaceWithVoid();
    }

    /** Shortens the protection so that it ends now. */
    Uni<Void> endProtection(SqlUnit unit, DealRow deal) {
        return unit.update(END_PROTECTION, unit.vendorId(), deal.no(), utc(unit.now())).replaceWithVoid();
    }

    private Uni<Optional<DealRow>> one(Uni<RowSet<Row>> found) {
        return found.map(rows -> rows(rows).stream().findFirst());
    }

    private List<DealRow> rows(RowSet<Row> rows) {
        return mapping.rows(rows);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package io.concordat.deal.progress;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL of progress. Whoever adds a row holds the registration's lock. */
final class ProgressTable {

    static final KeptRows<StageChangeView> STAGES = new KeptRows<>("stage_change",
            "k.id, k.registration_id, k.from_stage, k.stage, k.stage_name, k.note, k.forecast_close_on, k.changed_by, k.changed_at",
            (unit, r) -> shown(unit, new StageChangeView(r.getUUID(0), r.getUUID(1),
                    SalesStage.valueOf(r.getString(2)), SalesStage.valueOf(r.getString(3)), r.getString(4),
                    r.getString(5), r.getLocalDate(6), r.getString(7), instant(r, 8))));
    static final KeptRows<MilestoneView> MILESTONES = new KeptRows<>("deal_milestone",
            "k.id, k.registration_id, k.code, k.reached_on, k.proof, k.recorded_by, k.recorded_at",
            (unit, r) -> shown(unit, new MilestoneView(r.getUUID(0), r.getUUID(1), r.getString(2), r.getLocalDate(3),
                    r.getString(4), r.getString(5), instant(r, 6))));
    static final KeptRows<ActivityView> ACTIVITIES = new KeptRows<>("joint_activity",
            "k.id, k.registration_id, k.kind, k.happened_on, k.proof, k.done_by, k.recorded_by, k.recorded_at",
            (unit, r) -> shown(unit, new ActivityView(r.getUUID(0), r.getUUID(1), r.getString(2), r.getLocalDate(3),
                    r.getString(4), DoneBy.valueOf(r.getString(5)), r.getString(6), instant(r, 7))));

    private static final String ADD_STAGE = """
            insert into stage_change (vendor_id, id, registration_id, from_stage, stage, stage_name, note,
                   forecast_close_on, changed_by, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String ADD_MILESTONE = """
            insert into deal_milestone (vendor_id, id, registration_id, code, reached_on, proof, recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";
    private static final String ADD_ACTIVITY = """
            insert into joint_activity (vendor_id, id, registration_id, kind, happened_on, proof, done_by, recorded_by,
                   recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String DONE = """
            select true, code from deal_milestone where vendor_id = $1 and registration_id = $2
            union
            select false, kind from joint_activity where vendor_id = $1 and registration_id = $2""";
    private static final String LINK = """
            insert into linked_opportunity (vendor_id, registration_id, crm_opportunity_id, linked_by, linked_at)
            values ($1, $2, $3, $4, $5)""";
    private static final String LINKS = """
            select registration_id, crm_opportunity_id from linked_opportunity
             where vendor_id = $1 and registration_id = any($2)""";
    private static final String ADD_OUTCOME = """
            insert into deal_outcome (vendor_id, registration_id, result, closed_on, value_minor, currency, reason,
                   recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String OUTCOMES = """
            select registration_id, result, closed_on, value_minor, currency, reason, recorded_by, recorded_at
              from deal_outcome where vendor_id = $1 and registration_id = any($2)""";

    /** What was reached and done on a deal, by code and kind. */
    record Done(Set<String> milestones, Set<String> activities) {
    }

    private ProgressTable() {
    }

    static Uni<Void> add(SqlUnit unit, StageChangeView change) {
        return unit.update(ADD_STAGE, unit.vendorId(), change.id(), change.registrationId(), change.fromStage().name(),
                change.stage().name(), change.stageName(), change.note(), change.forecastCloseDate(),
                change.changedBy(), utc(change.changedAt())).replaceWithVoid();
    }

    /** @return whether it was added; not when the deal had reached the milestone already */
    static Uni<Boolean> add(SqlUnit unit, MilestoneView milestone) {
        return unit.update(ADD_MILESTONE, unit.vendorId(), milestone.id(), milestone.registrationId(),
                milestone.code(), milestone.reachedOn(), milestone.proof(), milestone.recordedBy(),
                utc(milestone.recordedAt())).map(added -> added == 1);
    }

    static Uni<Void> add(SqlUnit unit, ActivityView activity) {
        return unit.update(ADD_ACTIVITY, unit.vendorId(), activity.id(), activity.registrationId(), activity.kind(),
                activity.happenedOn(), activity.proof(), activity.doneBy().name(), activity.recordedBy(),
                utc(activity.recordedAt())).replaceWithVoid();
    }

    static Uni<Void> add(SqlUnit unit, OutcomeView outcome, Money value) {
        return unit.update(ADD_OUTCOME, unit.vendorId(), outcome.registrationId(), outcome.outcome().name(),
                outcome.closedOn(), value.minor(), value.currency().code(), outcome.reason(), outcome.recordedBy(),
                utc(outcome.recordedAt())).replaceWithVoid();
    }

    /** Links the opportunity; fails as CONFLICT when another registration has it. */
    static Uni<Void> link(SqlUnit unit, UUID registrationId, String crmOpportunityId) {
        return unit.update(LINK, unit.vendorId(), registrationId, crmOpportunityId, unit.by().subject(),
                utc(unit.now())).onFailure(e -> Failures.isConstraint(e, "linked_opportunity_once"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "opportunity-linked-already",
                        "Another registration is linked to this opportunity."))
                .replaceWithVoid();
    }

    static Uni<Done> done(SqlUnit unit, UUID registrationId) {
        return unit.query(DONE, unit.vendorId(), registrationId).map(rows -> {
            Done done = new Done(new HashSet<>(), new HashSet<>());
            for (Row row : rows) {
                (row.getBoolean(0) ? done.milestones() : done.activities()).add(row.getString(1));
            }
            return done;
        });
    }

    static Uni<Map<UUID, String>> links(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(LINKS, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, String> links = new HashMap<>();
            rows.forEach(row -> links.put(row.getUUID(0), row.getString(1)));
            return links;
        });
    }

    static Uni<Map<UUID, OutcomeView>> outcomes(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(OUTCOMES, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, OutcomeView> outcomes = new HashMap<>();
            for (Row r : rows) {
                OutcomeView view = new OutcomeView(r.getUUID(0), DealResult.valueOf(r.getString(1)), r.getLocalDate(2),
                        MoneyValue.of(Money.ofMinor(r.getLong(3), r.getString(4))), r.getString(5), r.getString(6),
                        instant(r, 7));
                outcomes.put(view.registrationId(), unit.by().isPartner() ? view.forPartner() : view);
            }
            return outcomes;
        });
    }

    private static StageChangeView shown(SqlUnit unit, StageChangeView view) {
        return unit.by().isPartner() ? view.forPartner() : view;
    }

    private static MilestoneView shown(SqlUnit unit, MilestoneView view) {
        return unit.by().isPartner() ? view.forPartner() : view;
    }

    private static ActivityView shown(SqlUnit unit, ActivityView view) {
        return unit.by().isPartner() ? view.forPartner() : view;
    }

    private static Instant instant(Row row, int column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

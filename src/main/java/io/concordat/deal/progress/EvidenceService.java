package io.concordat.deal.progress;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.progress.ProgressEvents.DealActivityRecorded;
import io.concordat.deal.progress.ProgressEvents.DealMilestoneReached;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** Records what was reached and done on deals, with day and proof. */
@ApplicationScoped
public class EvidenceService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final OpenDeals deals;

    EvidenceService(UnitOfWork work, InputCheck check, OpenDeals deals) {
        this.work = work;
        this.check = check;
        this.deals = deals;
    }

    /** Records a milestone, which a deal reaches once; fails as CONFLICT {@code milestone-reached-already}. */
    public Uni<Outcome<MilestoneView>> reach(Caller by, UUID registrationId, ReachMilestone input, String key) {
        Command<MilestoneView> command = Command.of(by, Operation.PROGRESS_DEAL, "reach-milestone", registrationId,
                input, key, MilestoneView.class);
        check.check(input);
        return work.write(command, unit -> deals.lock(unit, registrationId).chain(deal -> {
            OpenDeals.requirePast(unit, "reachedOn", input.reachedOn());
            MilestoneView milestone = new MilestoneView(unit.newId(), deal.id(), input.code(), input.reachedOn(),
                    input.proof(), unit.by().subject(), unit.now());
            return ProgressTable.add(unit, milestone).invoke(added -> {
                if (!added) {
                    throw DomainException.of(Kind.CONFLICT, "milestone-reached-already",
                            "The deal has reached the milestone " + input.code() + " already.");
                }
                unit.announce(new DealMilestoneReached(deal.id(), deal.partnerId(), milestone.code(),
                        milestone.reachedOn()));
            }).replaceWith(Outcome.created(
                    "/v1/deal-registrations/" + deal.id() + "/milestones/" + milestone.id(),
                    unit.by().isPartner() ? milestone.forPartner() : milestone, 1));
        }));
    }

    /** Records something that was done on a deal; the same may be done again. */
    public Uni<Outcome<ActivityView>> record(Caller by, UUID registrationId, RecordActivity input, String key) {
        Command<ActivityView> command = Command.of(by, Operation.PROGRESS_DEAL, "record-activity", registrationId,
                input, key, ActivityView.class);
        check.check(input);
        return work.write(command, unit -> deals.lock(unit, registrationId).chain(deal -> {
            OpenDeals.requirePast(unit, "happenedOn", input.happenedOn());
            ActivityView activity = new ActivityView(unit.newId(), deal.id(), input.kind(), input.happenedOn(),
                    input.proof(), input.who(), unit.by().subject(), unit.now());
            unit.announce(new DealActivityRecorded(deal.id(), deal.partnerId(), activity.kind(),
                    activity.happenedOn(), activity.doneBy()));
            return ProgressTable.add(unit, activity).replaceWith(Outcome.created(
                    "/v1/deal-registrations/" + deal.id() + "/activities/" + activity.id(),
                    unit.by().isPartner() ? activity.forPartner() : activity, 1));
        }));
    }
}

package io.concordat.deal.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.catalog.policy.StageName;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealProgress;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.progress.ProgressEvents.DealStageChanged;
import io.concordat.deal.progress.ProgressTable.Done;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Moves deals through the sales stages, gate by gate. */
@ApplicationScoped
public class StageService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final OpenDeals deals;
    private final DealProgress progress;

    StageService(UnitOfWork work, InputCheck check, OpenDeals deals, DealProgress progress) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.progress = progress;
    }

    /**
     * Says how far the sale is, and when it is expected to close.
     *
     * @return the step; fails as INVALID {@code unknown-stage}, as CONFLICT: {@code stage-gate-closed} listing what is
     *         missing, {@code stage-needs-outcome} for the last stage, {@code stage-unchanged}
     */
    public Uni<Outcome<StageChangeView>> change(Caller by, UUID registrationId, ChangeStage input, String key) {
        Command<StageChangeView> command = Command.of(by, Operation.PROGRESS_DEAL, "change-deal-stage",
                registrationId, input, key, StageChangeView.class);
        check.check(input);
        OpenDeals.requireForecast("forecastCloseDate", input.forecastCloseDate());
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .chain(deal -> deals.rules(unit, deal).chain(rules -> change(unit, deal, rules, input))));
    }

    private Uni<Outcome<StageChangeView>> change(SqlUnit unit, DealFacts deal, ProgressRules rules,
            ChangeStage input) {
        StageName to = Stages.read(rules, input.stage());
        if (to.stage() == SalesStage.CLOSED) {
            throw DomainException.of(Kind.CONFLICT, "stage-needs-outcome",
                    "A deal is closed by its outcome: POST …/outcome says whether it was won or lost.");
        }
        LocalDate forecast = input.forecastCloseDate() == null
                ? deal.intake().expectedCloseDate()
                : input.forecastCloseDate();
        return ProgressTable.STAGES.newest(unit, List.of(deal.id()), 1).invoke(steps -> {
            String present = steps.isEmpty()
                    ? Stages.named(rules, OpenDeals.stage(deal)).name()
                    : steps.get(0).stageName();
            if (present.equals(to.name()) && forecast.equals(deal.intake().expectedCloseDate())) {
                throw DomainException.of(Kind.CONFLICT, "stage-unchanged",
                        "The deal is in this stage already, and is expected to close on this day.");
            }
        }).chain(() -> ProgressTable.done(unit, deal.id()))
                .invoke(done -> Stages.requireOpen(rules, OpenDeals.stage(deal), to.stage(), done.milestones(),
                        activities(deal, done)))
                .chain(() -> step(unit, deal, to, input, forecast));
    }

    private Uni<Outcome<StageChangeView>> step(SqlUnit unit, DealFacts deal, StageName to, ChangeStage input,
            LocalDate forecast) {
        StageChangeView change = new StageChangeView(unit.newId(), deal.id(), OpenDeals.stage(deal), to.stage(),
                to.name(), input.note(), input.forecastCloseDate(), unit.by().subject(), unit.now());
        unit.announce(new DealStageChanged(deal.id(), deal.partnerId(), change.fromStage(), change.stage(),
                change.stageName(), forecast));
        return ProgressTable.add(unit, change).chain(() -> progress.advance(unit, deal, to.stage(), forecast))
                .replaceWith(Outcome.created(
                        "/v1/deal-registrations/" + deal.id() + "/stage-changes/" + change.id(),
                        unit.by().isPartner() ? change.forPartner() : change, 1));
    }

    /** What the registration itself says was done counts too, where it has a proof. */
    static Set<String> activities(DealFacts deal, Done done) {
        Set<String> kinds = new HashSet<>(done.activities());
        if (deal.intake().salesActivities() != null) {
            deal.intake().salesActivities().stream()
                    .filter(SalesActivity::hasProof)
                    .map(SalesActivity::kind).forEach(kind -> kinds.add(kind.name()));
        }
        return kinds;
    }
}

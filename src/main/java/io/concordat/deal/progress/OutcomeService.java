package io.concordat.deal.progress;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.core.money.Money;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealProgress;
import io.concordat.deal.DealView;
import io.concordat.deal.Deals;
import io.concordat.deal.progress.ProgressEvents.DealConverted;
import io.concordat.deal.progress.ProgressEvents.DealLost;
import io.concordat.deal.progress.ProgressEvents.DealStageChanged;
import io.concordat.deal.progress.ProgressEvents.DealWon;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** What the vendor's side or its CRM says of an approved deal: it became an opportunity, it was won, it was lost. */
@ApplicationScoped
public class OutcomeService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final OpenDeals open;
    private final DealProgress progress;

    OutcomeService(UnitOfWork work, InputCheck check, Deals deals, OpenDeals open, DealProgress progress) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.open = open;
        this.progress = progress;
    }

    /** Links the CRM's opportunity; fails as CONFLICT {@code opportunity-linked-already} when another deal has it. */
    public Uni<Outcome<DealView>> link(Caller by, UUID registrationId, IntSupplier expected, LinkOpportunity input,
            String key) {
        Command<DealView> command = Command.of(by, Operation.CLOSE_DEAL, "link-opportunity", registrationId, input,
                key, DealView.class);
        check.check(input);
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .invoke(deal -> Revisions.match(expected.getAsInt(), deal.revision()))
                .chain(deal -> progress.convert(unit, deal)
                        .chain(() -> ProgressTable.link(unit, deal.id(), input.crmOpportunityId()))
                        .invoke(() -> unit.announce(
                                new DealConverted(deal.id(), deal.partnerId(), input.crmOpportunityId()))))
                .chain(() -> answer(unit, registrationId)));
    }

    /**
     * Closes a deal as won or lost; its protection ends with it.
     *
     * @return the registration; fails as CONFLICT: {@code deal-state} unless it is approved and protected,
     *         {@code stage-gate-closed} when it is won and the program's gate before CLOSED is not open
     */
    public Uni<Outcome<DealView>> close(Caller by, UUID registrationId, IntSupplier expected, CloseDeal input,
            String key) {
        Command<DealView> command = Command.of(by, Operation.CLOSE_DEAL, "close-deal", registrationId, input, key,
                DealView.class);
        check.check(input);
        List<FieldError> faults = input.faults();
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .invoke(deal -> Revisions.match(expected.getAsInt(), deal.revision()))
                .chain(deal -> progress.close(unit, deal, input.outcome() == DealResult.WON)
                        .chain(() -> open.rules(unit, deal)).chain(rules -> close(unit, deal, rules, input)))
                .chain(() -> answer(unit, registrationId)));
    }

    private Uni<Void> close(SqlUnit unit, DealFacts deal, ProgressRules rules, CloseDeal input) {
        OpenDeals.requirePast(unit, "closedOn", input.closedOn());
        Money value = input.worth(deal.value());
        OutcomeView outcome = new OutcomeView(deal.id(), input.outcome(), input.closedOn(), MoneyValue.of(value),
                input.reason(), unit.by().subject(), unit.now());
        StageChangeView step = new StageChangeView(unit.newId(), deal.id(), OpenDeals.stage(deal), SalesStage.CLOSED,
                Stages.named(rules, SalesStage.CLOSED).name(), null, null, unit.by().subject(), unit.now());
        unit.announce(input.outcome() == DealResult.WON
                ? new DealWon(deal.id(), deal.partnerId(), input.closedOn(), outcome.value())
                : new DealLost(deal.id(), deal.partnerId(), input.closedOn(), outcome.value(), input.reason()));
        unit.announce(new DealStageChanged(deal.id(), deal.partnerId(), step.fromStage(), step.stage(),
                step.stageName(), deal.intake().expectedCloseDate()));
        return requireGate(unit, deal, rules, input.outcome())
                .chain(() -> ProgressTable.add(unit, outcome, value)).chain(() -> ProgressTable.add(unit, step))
                .chain(() -> progress.advance(unit, deal, SalesStage.CLOSED, deal.intake().expectedCloseDate()));
    }

    /** The stages before are the partner's word; that a deal is won is asked for the last gate alone, a lost one for none. */
    private static Uni<Void> requireGate(SqlUnit unit, DealFacts deal, ProgressRules rules, DealResult result) {
        return result == DealResult.LOST
                ? Uni.createFrom().voidItem()
                : ProgressTable.done(unit, deal.id())
                        .invoke(done -> Stages.requireOpen(rules, SalesStage.COMMITTED, SalesStage.CLOSED,
                                done.milestones(), StageService.activities(deal, done)))
                        .replaceWithVoid();
    }

    private Uni<Outcome<DealView>> answer(SqlUnit unit, UUID registrationId) {
        return progress.view(unit, registrationId).map(view -> Outcome.ok(view, view.revision()));
    }
}

package io.concordat.deal.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealProgress;
import io.concordat.deal.Deals;
import io.concordat.deal.ForecastChange;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Shows how far deals are, within what the caller may see. */
@ApplicationScoped
public class ProgressQueries {

    private static final int NEWEST = 50;

    private final UnitOfWork work;
    private final Deals deals;
    private final DealProgress progress;
    private final RegistrationPolicies policies;

    ProgressQueries(UnitOfWork work, Deals deals, DealProgress progress, RegistrationPolicies policies) {
        this.work = work;
        this.deals = deals;
        this.progress = progress;
        this.policies = policies;
    }

    /** What a batch of registrations has, read with one statement each. */
    private record Kept(List<RegistrationPolicyView> policies, Map<UUID, List<StageChangeView>> steps,
            Map<UUID, List<MilestoneView>> milestones, Map<UUID, List<ActivityView>> activities,
            Map<UUID, List<ForecastChange>> forecasts, Map<UUID, String> links, Map<UUID, OutcomeView> outcomes) {
    }

    /** @return how far the sale is; fails as NOT_FOUND when there is no such registration or it is another partner's */
    public Uni<ProgressView> require(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId).chain(deal -> views(unit, List.of(deal))))
                .map(views -> views.get(registrationId));
    }

    /** @return how far each registration is, which the caller was shown, in the order of the ids; eight statements */
    Uni<List<ProgressView>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> deals.of(unit, registrationIds).chain(found -> views(unit, found)))
                .map(views -> registrationIds.stream().map(views::get).toList());
    }

    /** @return a page of one kind of rows, newest first */
    <T> Uni<Page<T>> list(Caller by, UUID registrationId, PageRequest page, KeptRows<T> rows, Function<T, UUID> id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> rows.list(unit, registrationId, page)))
                .map(found -> Page.of(found, page, row -> id.apply(row).toString()));
    }

    /** @return one row of a kind; fails as NOT_FOUND */
    <T> Uni<T> require(Caller by, UUID registrationId, UUID id, KeptRows<T> rows, String what) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> rows.find(unit, registrationId, id)))
                .map(found -> found.orElseThrow(() -> DomainException.notFound(what)));
    }

    /** @return how the forecast moved, newest first */
    public Uni<Page<ForecastChange>> forecasts(Caller by, UUID registrationId, PageRequest page) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> progress.forecasts(unit, registrationId, page)))
                .map(found -> Page.of(found, page, change -> change.id().toString()));
    }

    private Uni<Map<UUID, ProgressView>> views(SqlUnit unit, List<DealFacts> found) {
        return kept(unit, found).map(kept -> {
            Map<UUID, ProgressView> views = new HashMap<>();
            found.forEach(deal -> views.put(deal.id(), view(unit, deal, kept)));
            return views;
        });
    }

    private Uni<Kept> kept(SqlUnit unit, List<DealFacts> found) {
        List<UUID> ids = found.stream().map(DealFacts::id).toList();
        return policies
                .versions(unit, found.stream().map(DealFacts::programId).toList(),
                        found.stream().map(DealFacts::policyVersion).toList())
                .chain(rules -> ProgressTable.STAGES.newest(unit, ids, NEWEST)
                        .chain(steps -> ProgressTable.MILESTONES.newest(unit, ids, NEWEST)
                                .chain(milestones -> ProgressTable.ACTIVITIES.newest(unit, ids, NEWEST)
                                        .chain(activities -> rest(unit, ids, rules, steps, milestones, activities)))));
    }

    private Uni<Kept> rest(SqlUnit unit, List<UUID> ids, List<RegistrationPolicyView> rules,
            List<StageChangeView> steps, List<MilestoneView> milestones, List<ActivityView> activities) {
        return progress.newestForecasts(unit, ids, NEWEST).chain(forecasts -> ProgressTable.links(unit, ids)
                .chain(links -> ProgressTable.outcomes(unit, ids)
                        .map(outcomes -> new Kept(rules, by(steps, StageChangeView::registrationId),
                                by(milestones, MilestoneView::registrationId),
                                by(activities, ActivityView::registrationId),
                                by(forecasts, ForecastChange::registrationId), links, outcomes))));
    }

    private static ProgressView view(SqlUnit unit, DealFacts deal, Kept kept) {
        SalesStage stage = OpenDeals.stage(deal);
        List<StageChangeView> steps = kept.steps().getOrDefault(deal.id(), List.of());
        String name = steps.isEmpty()
                ? kept.policies().stream()
                        .filter(policy -> policy.programId().equals(deal.programId())
                                && policy.version() == deal.policyVersion())
                        .findFirst().map(policy -> Stages.named(policy.rules().progress(), stage).name())
                        .orElse(stage.name())
                : steps.get(0).stageName();
        return new ProgressView(stage, name, deal.intake().expectedCloseDate(),
                unit.by().isPartner() ? null : kept.links().get(deal.id()), kept.outcomes().get(deal.id()), steps,
                kept.milestones().getOrDefault(deal.id(), List.of()),
                kept.activities().getOrDefault(deal.id(), List.of()),
                kept.forecasts().getOrDefault(deal.id(), List.of()));
    }

    private static <T> Map<UUID, List<T>> by(List<T> rows, Function<T, UUID> registration) {
        return rows.stream().collect(Collectors.groupingBy(registration));
    }
}

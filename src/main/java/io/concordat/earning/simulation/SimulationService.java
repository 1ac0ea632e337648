package io.concordat.earning.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.fact.Fact;
import io.concordat.deal.Deals;
import io.concordat.deal.team.TeamService;
import io.concordat.earning.draw.DrawForecast;
import io.concordat.earning.fact.RecordFact;
import io.concordat.earning.ground.GroundReader;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use case of simulations. */
@ApplicationScoped
public class SimulationService {

    /** Recorded facts of one partner that a simulation takes at once. */
    static final int MOST_RECORDED = 20_000;

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;
    private final TriedTerms tried;
    private final GroundReader grounds;
    private final Deals deals;
    private final TeamService teams;
    private final DrawForecast forecast;
    private final Vertx vertx;

    SimulationService(UnitOfWork work, InputCheck check, PartnerDirectory partners, TriedTerms tried,
            GroundReader grounds, Deals deals, TeamService teams, DrawForecast forecast, Vertx vertx) {
        this.work = work;
        this.check = check;
        this.partners = partners;
        this.tried = tried;
        this.grounds = grounds;
        this.deals = deals;
        this.teams = teams;
        this.forecast = forecast;
        this.vertx = vertx;
    }

    /**
     * @return what the facts would earn; fails as NOT_FOUND for a partner, a registration or a version that the caller does not see, CONFLICT
     *         {@code too-many-facts} beyond {@value #MOST_RECORDED} recorded facts
     */
    Uni<EarningSimulation> simulate(Caller by, SimulateEarnings sent) {
        by.must(Operation.SIMULATE_EARNINGS);
        check.check(sent);
        SimulateEarnings input = sent.normal();
        TriedTerms.check(input.versions());
        if (input.partnerId() != null && !by.sees(input.partnerId())) {
            throw DomainException.notFound("partner");
        }
        SupposedFacts.check(by, input);
        return work.read(by, unit -> supposed(unit, input).chain(supposed -> projection(unit, input, supposed)))
                .chain(projection -> vertx.executeBlocking(projection::calculate, false))
                .chain(folded -> funded(by, folded));
    }

    /** Looked up afterwards, since only the amounts tell what they draw on. */
    private Uni<EarningSimulation> funded(Caller by, Projection.Folded folded) {
        if (folded.asked().isEmpty()) {
            return Uni.createFrom().item(folded.simulation());
        }
        return work.read(by, unit -> forecast.of(unit, folded.asked(), folded.calendar())).map(found -> folded
                .simulation().with(found.stream().map(ProjectedFunding::of).toList()));
    }

    /** Who would earn by what, once a registration is found. */
    private record Supposed(UUID partnerId, List<Fact> facts) {
    }

    private Uni<Supposed> supposed(SqlUnit unit, SimulateEarnings input) {
        if (input.registrationId() == null) {
            return Uni.createFrom().item(new Supposed(input.partnerId(),
                    SupposedFacts.of(input.partnerId(), input.facts())));
        }
        return deals.visible(unit, input.registrationId()).invoke(deal -> {
            if (input.partnerId() != null && !input.partnerId().equals(deal.partnerId())) {
                throw DomainException.invalid("partnerId", "other-partner",
                        "The registered deal is another partner's; leave the partner out.");
            }
        }).chain(deal -> teams.participants(unit, List.of(deal)).map(team -> {
            List<RecordFact> facts = new ArrayList<>(input.facts());
            facts.add(SupposedFacts.won(deal, team.get(deal.id()), input, unit.by(), unit.now()));
            return new Supposed(deal.partnerId(), SupposedFacts.of(deal.partnerId(), facts));
        }));
    }

    private Uni<Projection> projection(SqlUnit unit, SimulateEarnings input, Supposed supposed) {
        return partners.known(unit, List.of(supposed.partnerId())).chain(known -> {
            if (known.isEmpty()) {
                throw DomainException.notFound("partner");
            }
            return tried.find(unit, input.versions()).chain(versions -> grounds
                    .read(unit, supposed.partnerId(), input.includeRecorded() ? MOST_RECORDED : 0, supposed.facts(),
                            versions)
                    .map(ground -> new Projection(supposed.partnerId(), ground,
                            TriedTerms.replace(ground.offers(), versions), supposed.facts(),
                            unit.by().isPartner())));
        });
    }
}

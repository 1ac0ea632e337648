package io.concordat.deal.review.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.intake.RegistrationType;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStanding;
import io.concordat.platform.reference.FamilyScope;
import io.concordat.platform.work.SqlUnit;

/** Chooses the queue of a registration by the vendor's rules: the first that matches decides, else the default queue. */
@ApplicationScoped
public class ReviewRouter {

    private final RoutingTable routings;
    private final QueueService queues;
    private final PartnerDirectory partners;

    ReviewRouter(RoutingTable routings, QueueService queues, PartnerDirectory partners) {
        this.routings = routings;
        this.queues = queues;
        this.partners = partners;
    }

    /**
     * Where a registration belongs.
     *
     * @param rule name of the rule that decided, or {@code null} when none matched
     */
    public record Route(ReviewQueueView queue, String rule) {
    }

    /** @return the queue, with its deadlines of now; what no rule asks about is not looked up */
    public Uni<Route> route(SqlUnit unit, DealFacts deal) {
        return routings.find(unit).chain(routing -> facts(unit, deal, routing.rules()).chain(facts -> {
            Optional<ReviewRule> rule = routing.rules().stream().filter(each -> each.matches(facts)).findFirst();
            return queues.require(unit, rule.map(ReviewRule::queue).orElse(routing.defaultQueue()))
                    .map(queue -> new Route(queue, rule.map(ReviewRule::name).orElse(null)));
        }));
    }

    private Uni<RoutingFacts> facts(SqlUnit unit, DealFacts deal, List<ReviewRule> rules) {
        return partner(unit, deal, asks(rules, ReviewRule::needsPartner)).chain(
                partner -> families(unit, deal, asks(rules, ReviewRule::needsFamilies))
                        .map(families -> new RoutingFacts(
                                partner.map(PartnerStanding::region).orElse(null),
                                partner.map(PartnerStanding::tier).orElse(null), deal.value(), families,
                                deal.intake().registrationType() == null
                                        ? RegistrationType.STANDARD
                                        : deal.intake().registrationType(),
                                deal.intake().customer().address().country(), deal.verdict())));
    }

    private Uni<Optional<PartnerStanding>> partner(SqlUnit unit, DealFacts deal, boolean asked) {
        return asked ? partners.find(unit, deal.partnerId()) : Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Set<String>> families(SqlUnit unit, DealFacts deal, boolean asked) {
        return asked
                ? FamilyScope.of(unit, deal.families()).map(FamilyScope::all)
                : Uni.createFrom().item(Set.of());
    }

    private static boolean asks(List<ReviewRule> rules, Predicate<ReviewRule> about) {
        return rules.stream().anyMatch(about);
    }
}

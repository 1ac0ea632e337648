package io.concordat.deal.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.approval.ApprovalTable.Round;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Shows how far approvals are. */
@ApplicationScoped
public class ApprovalQueries {

    private final UnitOfWork work;
    private final Deals deals;
    private final RegistrationPolicies policies;

    ApprovalQueries(UnitOfWork work, Deals deals, RegistrationPolicies policies) {
        this.work = work;
        this.deals = deals;
        this.policies = policies;
    }

    /** @return the levels of a registration; fails as NOT_FOUND when there is none or it is another partner's */
    public Uni<ApprovalLevelList> levels(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> levels(unit, List.of(deal)))).map(found -> new ApprovalLevelList(
                        found.get(registrationId)));
    }

    /** @return the levels of each registration, which the caller was shown, in the order of the ids; four statements */
    Uni<List<List<ApprovalLevelView>>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> deals.of(unit, registrationIds).chain(found -> levels(unit, found)))
                .map(found -> registrationIds.stream().map(found::get).toList());
    }

    private Uni<Map<UUID, List<ApprovalLevelView>>> levels(SqlUnit unit, List<DealFacts> found) {
        List<UUID> ids = found.stream().map(DealFacts::id).toList();
        return policies
                .versions(unit, found.stream().map(DealFacts::programId).toList(),
                        found.stream().map(DealFacts::policyVersion).toList())
                .chain(known -> ApprovalTable.rounds(unit, ids).chain(rounds -> ApprovalTable.votes(unit, ids)
                        .map(votes -> views(found, known, rounds, votes, unit.by().isPartner()))));
    }

    private static Map<UUID, List<ApprovalLevelView>> views(List<DealFacts> found,
            List<RegistrationPolicyView> policies,
            List<Round> rounds, List<ApprovalVote> votes, boolean forPartner) {
        Map<UUID, Integer> roundOf = rounds.stream()
                .collect(Collectors.toMap(Round::registrationId, Round::round, (one, same) -> one));
        Map<UUID, List<ApprovalVote>> votesOf = votes.stream()
                .collect(Collectors.groupingBy(ApprovalVote::registrationId));
        Map<UUID, List<ApprovalLevelView>> views = new HashMap<>();
        for (DealFacts deal : found) {
            // A draft stands under no policy yet.
            views.put(deal.id(), policies.stream()
                    .filter(each -> each.programId().equals(deal.programId())
                            && each.version() == deal.policyVersion())
                    .findFirst()
                    .map(policy -> ApprovalLevelView.of(ApprovalState.of(policy.rules().approval(), deal.value(),
                            roundOf.get(deal.id()), votesOf.getOrDefault(deal.id(), List.of())), forPartner))
                    .orElse(List.of()));
        }
        return views;
    }
}

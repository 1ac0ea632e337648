package io.concordat.deal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.policy.ApprovalRules;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealGate;
import io.concordat.deal.DealReaction;
import io.concordat.deal.approval.ApprovalEvents.DealApprovalVoted;
import io.concordat.deal.approval.ApprovalState.Level;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;

/** Notes who approves at which level, and opens when every level that the deal needs has enough of them. */
@ApplicationScoped
class ApprovalGate implements DealGate, DealReaction {

    private final RegistrationPolicies policies;

    ApprovalGate(RegistrationPolicies policies) {
        this.policies = policies;
    }

    /** The registration is locked, so that of two last words at once the second one finds it approved. */
    @Override
    public Uni<Boolean> opens(SqlUnit unit, DealFacts deal, String reason) {
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .map(policy -> policy.orElseThrow().rules().approval())
                .chain(rules -> rules.levels().isEmpty() ? byAReviewer(unit) : vote(unit, deal, rules, reason));
    }

    /** Votes fall away once the partner has changed what they were given for. */
    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return from != null && switch (from) {
            case DRAFT, ACTION_REQUIRED, APPROVED, CONVERTED -> switch (deal.status()) {
                case SUBMITTED, UNDER_REVIEW, IN_CONFLICT -> true;
                default -> false;
            };
            default -> false;
        };
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        return ApprovalTable.nextRound(unit, deal.id());
    }

    private Uni<Boolean> vote(SqlUnit unit, DealFacts deal, ApprovalRules rules, String reason) {
        return state(unit, deal, rules).chain(state -> {
            if (state.isDone()) {
                return byAReviewer(unit);
            }
            List<Level> asking = state.askingNow(unit.by(), deal.createdBy());
            unit.announce(new DealApprovalVoted(deal.id(), deal.partnerId(), state.round(),
                    asking.stream().map(level -> level.rule().name()).toList()));
            return ApprovalTable.add(unit, deal.id(), state.round(), asking.stream().map(Level::index).toList(), reason)
                    .replaceWith(with(unit, deal, rules, state, asking).isDone());
        });
    }

    private static ApprovalState with(SqlUnit unit, DealFacts deal, ApprovalRules rules, ApprovalState before,
            List<Level> said) {
        List<ApprovalVote> votes = new ArrayList<>();
        before.levels().forEach(level -> votes.addAll(level.votes()));
        said.forEach(level -> votes.add(new ApprovalVote(deal.id(), before.round(), level.index(),
                unit.by().subject(), unit.now(), "")));
        return ApprovalState.of(rules, deal.value(), before.round(), votes);
    }

    private static Uni<ApprovalState> state(SqlUnit unit, DealFacts deal, ApprovalRules rules) {
        List<UUID> one = List.of(deal.id());
        return ApprovalTable.rounds(unit, one).chain(rounds -> ApprovalTable.votes(unit, one)
                .map(votes -> ApprovalState.of(rules, deal.value(), rounds.get(0).round(), votes)));
    }

    /** Without levels one reviewer is enough, but it has to be one. */
    private static Uni<Boolean> byAReviewer(SqlUnit unit) {
        unit.by().must(Operation.DECIDE_DEAL);
        return Uni.createFrom().item(true);
    }
}

package io.concordat.deal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.concordat.catalog.policy.ApprovalLevel;
import io.concordat.catalog.policy.ApprovalRules;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;

/** How far the approval of one registration is. Pure: rules, value and words come in. */
final class ApprovalState {

    /** One level with the words that were said at it, those of earlier rounds included. */
    record Level(int index, ApprovalLevel rule, ApprovalStatus status, List<ApprovalVote> votes) {

        /** @return whether the level asks this person, now or later */
        boolean asks(Caller by) {
            if (rule.roles().isEmpty() && rule.people().isEmpty()) {
                return by.may(Operation.DECIDE_DEAL);
            }
            return rule.people().contains(by.subject())
                    || by.roles().stream().map(Role::token).anyMatch(rule.roles()::contains);
        }
    }

    private final int round;
    private final List<Level> levels;

    private ApprovalState(int round, List<Level> levels) {
        this.round = round;
        this.levels = levels;
    }

    /** @param votes every word ever said about the registration */
    static ApprovalState of(ApprovalRules rules, Money value, int round, List<ApprovalVote> votes) {
        List<ApprovalLevel> all = rules.levels();
        OptionalInt step = OptionalInt.empty();
        for (int i = 0; i < all.size(); i++) {
            if (isNeeded(all.get(i), value) && !isDone(all.get(i), i, round, votes)
                    && (step.isEmpty() || all.get(i).step() < step.getAsInt())) {
                step = OptionalInt.of(all.get(i).step());
            }
        }
        List<Level> levels = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            ApprovalStatus status = !isNeeded(all.get(i), value)
                    ? ApprovalStatus.NOT_NEEDED
                    : isDone(all.get(i), i, round, votes)
                            ? ApprovalStatus.DONE
                            : all.get(i).step() == step.orElseThrow() ? ApprovalStatus.OPEN : ApprovalStatus.WAITING;
            levels.add(new Level(i, all.get(i), status,
                    votes.stream().filter(vote -> vote.level() == index).toList()));
        }
        return new ApprovalState(round, levels);
    }

    int round() {
        return round;
    }

    List<Level> levels() {
        return levels;
    }

    /** @return whether no level is left that someone has to say a word at; so too when the deal needs none */
    boolean isDone() {
        return levels.stream().noneMatch(
                level -> level.status() == ApprovalStatus.OPEN || level.status() == ApprovalStatus.WAITING);
    }

    /**
     * @param registeredBy who registered the deal and has therefore no word here
     * @return the levels at which the caller's word is asked for now and was not said yet
     * @throws DomainException FORBIDDEN {@code approval-own-deal}, {@code approval-not-yours}; CONFLICT
     *         {@code approval-not-yet}, {@code approval-voted-already}
     */
    List<Level> askingNow(Caller by, String registeredBy) {
        if (by.subject().equals(registeredBy)) {
            throw DomainException.of(Kind.FORBIDDEN, "approval-own-deal",
                    "Who registered a deal has no word in its approval; somebody else has to say it.");
        }
        List<Level> asking = levels.stream().filter(level -> level.asks(by)).toList();
        List<Level> open = asking.stream().filter(level -> level.status() == ApprovalStatus.OPEN)
                .filter(level -> !hasVoted(level, by)).toList();
        if (!open.isEmpty()) {
            return open;
        }
        if (asking.stream().anyMatch(level -> level.status() != ApprovalStatus.NOT_NEEDED && hasVoted(level, by))) {
            throw DomainException.of(Kind.CONFLICT, "approval-voted-already",
                    "This person has approved already; the levels that are left ask for others.");
        }
        if (asking.stream().anyMatch(level -> level.status() == ApprovalStatus.WAITING)) {
            throw DomainException.of(Kind.CONFLICT, "approval-not-yet",
                    "The level that asks this person comes later; an earlier step is open.");
        }
        throw DomainException.of(Kind.FORBIDDEN, "approval-not-yours",
                "No open level of approval asks this person.");
    }

    private boolean hasVoted(Level level, Caller by) {
        return level.votes().stream()
                .anyMatch(vote -> vote.round() == round && vote.voter().equals(by.subject()));
    }

    private static boolean isNeeded(ApprovalLevel level, Money value) {
        if (level.from() == null) {
            return true;
        }
        return level.from().read("from", new ArrayList<>())
                .map(from -> !from.currency().equals(value.currency()) || value.compareTo(from) >= 0).orElse(true);
    }

    private static boolean isDone(ApprovalLevel level, int index, int round, List<ApprovalVote> votes) {
        return votes.stream().filter(vote -> vote.level() == index && vote.round() == round)
                .map(ApprovalVote::voter).distinct().count() >= level.needed();
    }
}

package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.concordat.catalog.policy.TieBreak;

/**
 * Decides between the parties of a conflict by an ordered list of rules. Pure: no database, no clock. Each rule leaves the
 * parties that it puts first; the one that leaves a single party decides. The rules are those of the trade: see the
 * tie-break order of a registration policy.
 */
final class TieBreaks {

    /** Whoever has nothing for these rules comes last; for the others nothing means that nobody can be compared. */
    private static final long NOTHING = Long.MIN_VALUE;

    private TieBreaks() {
    }

    /** @param party id of its registration, or VENDOR */
    record Side(String party, Inputs inputs) {
    }

    /** @return the first rule that tells the parties apart, with what each had for every rule of the list */
    static Proposal propose(List<TieBreak> order, List<Side> sides) {
        List<RuleStep> steps = new ArrayList<>(order.size());
        List<Side> left = sides;
        TieBreak decided = null;
        boolean handedOver = false;
        for (TieBreak rule : order) {
            RuleEffect effect = RuleEffect.NOT_REACHED;
            if (left.size() > 1 && !handedOver) {
                List<Side> first = first(rule, left).orElse(List.of());
                effect = effect(rule, first.size(), left.size());
                handedOver = effect == RuleEffect.HANDS_OVER;
                left = first.isEmpty() ? left : first;
                decided = effect == RuleEffect.DECIDES ? rule : decided;
            }
            steps.add(new RuleStep(rule, effect, sides.stream()
                    .map(side -> new RuleInput(side.party(), value(rule, side.inputs()))).toList()));
        }
        String winner = left.size() == 1 ? left.get(0).party() : null;
        return new Proposal(decided, winner, words(decided, winner, sides, handedOver), List.copyOf(steps));
    }

    /** @return whether the rule alone puts this party before all others; a person's word puts any party there */
    static boolean supports(TieBreak rule, String winner, List<Side> sides) {
        return rule == TieBreak.MANUAL || first(rule, sides)
                .filter(first -> first.size() == 1 && first.get(0).party().equals(winner)).isPresent();
    }

    private static RuleEffect effect(TieBreak rule, int first, int all) {
        if (rule == TieBreak.MANUAL) {
            return RuleEffect.HANDS_OVER;
        }
        if (first == 0) {
            return RuleEffect.UNKNOWN;
        }
        return first == 1 ? RuleEffect.DECIDES : first < all ? RuleEffect.NARROWS : RuleEffect.EQUAL;
    }

    /** @return those that the rule puts first, or empty when it cannot compare them */
    private static Optional<List<Side>> first(TieBreak rule, List<Side> sides) {
        List<Long> strengths = new ArrayList<>(sides.size());
        for (Side side : sides) {
            Long strength = strength(rule, side.inputs());
            if (strength == null) {
                return Optional.empty();
            }
            strengths.add(strength);
        }
        long most = strengths.stream().mapToLong(Long::longValue).max().orElse(NOTHING);
        List<Side> first = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            if (strengths.get(i) == most) {
                first.add(sides.get(i));
            }
        }
        return Optional.of(first);
    }

    /** @return the greater, the better; {@code null} when it cannot be compared */
    private static Long strength(TieBreak rule, Inputs inputs) {
        return switch (rule) {
            case NAMED_ACCOUNT -> inputs.namedAccount() ? 1L : 0L;
            case CUSTOMER_CHOICE -> inputs.chosenOn() == null ? NOTHING : inputs.chosenOn().toEpochDay();
            case INCUMBENT -> inputs.incumbent() ? 1L : 0L;
            case APPROVED_EARLIER -> inputs.approvedAt() == null ? NOTHING : earlier(inputs.approvedAt());
            case FIRST_COMPLETE -> inputs.completeAt() == null ? null : earlier(inputs.completeAt());
            case EVIDENCE_SCORE -> inputs.evidenceScore() == null ? null : inputs.evidenceScore().longValue();
            case TIER -> inputs.tierRank() == null ? null : inputs.tierRank().longValue();
            case MANUAL -> null;
        };
    }

    private static long earlier(Instant at) {
        return -(at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000);
    }

    private static String value(TieBreak rule, Inputs inputs) {
        Object value = switch (rule) {
            case NAMED_ACCOUNT -> inputs.namedAccount() ? "yes" : "no";
            case CUSTOMER_CHOICE -> inputs.chosenOn();
            case INCUMBENT -> inputs.incumbent() ? "yes" : "no";
            case APPROVED_EARLIER -> inputs.approvedAt();
            case FIRST_COMPLETE -> inputs.completeAt();
            case EVIDENCE_SCORE -> inputs.evidenceScore();
            case TIER -> inputs.tierRank();
            case MANUAL -> null;
        };
        return value == null ? null : value.toString();
    }

    private static String words(TieBreak decided, String winner, List<Side> sides, boolean handedOver) {
        if (winner == null) {
            return handedOver
                    ? "The list hands over to a person before a rule tells the parties apart."
                    : "No rule of the list tells the parties apart; a person decides.";
        }
        if (decided == null) {
            return "Nobody else is left in the conflict.";
        }
        return decided + " decides: " + sides.stream()
                .map(side -> side.party() + " has " + Optional.ofNullable(value(decided, side.inputs())).orElse("none"))
                .collect(Collectors.joining(", ")) + ".";
    }
}

package io.concordat.lead.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Chooses one of a rule's candidates. The same rule, turn and candidates give the same choice, always and everywhere.
 *
 * <p>
 * By turns: a round has as many places as the weights add up to, a partner of weight 3 has three of them. The places of
 * a round are ordered by a 64-bit mix of seed, round, partner and place; turn t stands at place t mod size of round t /
 * size. When the partner of that place cannot have the lead, the next place decides. So over a round in which everybody
 * is eligible each partner gets exactly its weight, in an order that nobody can foresee without the seed.
 */
public final class PartnerChoice {

    private record Place(long order, int index, Candidate of) {
    }

    private PartnerChoice() {
    }

    /**
     * @param turn the rule's choices by turns before this one
     * @param candidates whom the rule admits, in the order of the rule's list, else of their ids
     * @return the choice, or empty when none of them is eligible
     */
    public static Optional<Choice> choose(RoutingRule rule, long turn, List<Candidate> candidates) {
        long eligible = candidates.stream().filter(Candidate::mayHaveIt).count();
        String of = " of " + eligible + " eligible partners (" + candidates.size() + " fit the rule)";
        return switch (rule.strategy()) {
            case NAMED_PARTNER -> candidates.stream().filter(Candidate::mayHaveIt).findFirst()
                    .map(first -> choice(rule, turn, candidates, first, "The first" + of + " in the rule's order."));
            case LEAST_OPEN_LEADS -> candidates.stream().filter(Candidate::mayHaveIt)
                    .min(Comparator.comparingInt(Candidate::openLeads).thenComparing(Candidate::partnerId))
                    .map(least -> choice(rule, turn, candidates, least,
                            "The fewest open leads, " + least.openLeads() + "," + of
                                    + "; among equals the lowest id."));
            case WEIGHTED_ROUND_ROBIN -> byTurns(rule, turn, candidates, of);
        };
    }

    private static Optional<Choice> byTurns(RoutingRule rule, long turn, List<Candidate> candidates, String of) {
        int size = candidates.stream().mapToInt(Candidate::weight).sum();
        if (size == 0) {
            return Optional.empty();
        }
        long round = turn / size;
        int place = (int) (turn % size);
        List<Place> places = places(rule.seed(), round, candidates);
        for (int skipped = 0; skipped < size; skipped++) {
            Candidate at = places.get((place + skipped) % size).of();
            if (at.mayHaveIt()) {
                return Optional.of(choice(rule, turn, candidates, at,
                        "Place " + (place + 1) + " of " + size + " in round " + (round + 1) + " of seed " + rule.seed()
                                + (skipped == 0 ? "" : ", after " + skipped + " places of partners that cannot have it")
                                + "; one" + of + "."));
            }
        }
        return Optional.empty();
    }

    private static List<Place> places(long seed, long round, List<Candidate> candidates) {
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : candidates) {
            UUID id = candidate.partnerId();
            for (int i = 0; i < candidate.weight(); i++) {
                long order = mix(mix(mix(mix(seed, round), id.getMostSignificantBits()), id.getLeastSignificantBits()),
                        i);
                places.add(new Place(order, i, candidate));
            }
        }
        places.sort(Comparator.comparingLong(Place::order).thenComparing(place -> place.of().partnerId())
                .thenComparingInt(Place::index));
        return places;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014) over the sum of the two. */
    private static long mix(long state, long value) {
        long z = state * 31 + value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static Choice choice(RoutingRule rule, long turn, List<Candidate> candidates, Candidate chosen,
            String why) {
        return new Choice(rule, chosen.partnerId(), turn, List.copyOf(candidates), why);
    }
}

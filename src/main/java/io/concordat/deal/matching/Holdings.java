package io.concordat.deal.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is held about some customers.
 *
 * @param distinct pairs of customers that a person declared never to be one
 * @param merged survivors of those customers that were merged meanwhile
 */
public record Holdings(List<Holding> items, List<Pair> distinct, Map<UUID, UUID> merged) {

    public static final Holdings NONE = new Holdings(List.of(), List.of(), Map.of());

    /** Two customers. */
    public record Pair(UUID a, UUID b) {
    }

    boolean areDistinct(UUID one, UUID other) {
        return distinct.stream().anyMatch(pair -> pair.a().equals(one) && pair.b().equals(other)
                || pair.a().equals(other) && pair.b().equals(one));
    }
}

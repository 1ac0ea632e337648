package io.concordat.core.earning.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.terms.OfferTerms;

/**
 * The versions that facts may earn under, of all programs, ordered for evaluation. Immutable; share it between threads and
 * partners.
 */
public final class OfferBook {

    private final Map<FactKind, List<CompiledOffer>> byTrigger = new EnumMap<>(FactKind.class);

    private OfferBook() {
    }

    /**
     * @param versions every version that was ever announced and may hold on the day of a fact; of two versions of an offer that are
     *                 valid on a day the higher holds
     * @throws IllegalArgumentException if a version of an offer comes twice
     */
    public static OfferBook of(Collection<OfferTerms> versions) {
        List<CompiledOffer> offers = new ArrayList<>(versions.stream().map(CompiledOffer::new).toList());
        offers.sort(Comparator.comparingInt((CompiledOffer offer) -> offer.terms.priority())
                .thenComparing(CompiledOffer::id).thenComparing(offer -> -offer.terms.identity().version()));
        OfferBook book = new OfferBook();
        Map<String, List<CompiledOffer>> byOffer = new HashMap<>();
        for (CompiledOffer offer : offers) {
            byOffer.computeIfAbsent(offer.id(), id -> new ArrayList<>()).add(offer);
            offer.terms.trigger().kinds()
                    .forEach(kind -> book.byTrigger.computeIfAbsent(kind, k -> new ArrayList<>()).add(offer));
        }
        byOffer.values().forEach(OfferBook::followEachOther);
        return book;
    }

    private static void followEachOther(List<CompiledOffer> versions) {
        for (CompiledOffer one : versions) {
            for (CompiledOffer other : versions) {
                int difference = other.terms.identity().version() - one.terms.identity().version();
                if (difference == 0 && one != other) {
                    throw new IllegalArgumentException("Twice: " + one.label);
                }
                if (difference > 0) {
                    one.isFollowedBy(other.terms);
                }
            }
        }
    }

    /** @return the offers that wait for facts of the kind, by priority */
    List<CompiledOffer> waitingFor(FactKind kind) {
        return byTrigger.getOrDefault(kind, List.of());
    }
}

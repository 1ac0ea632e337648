package io.concordat.core.earning.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Something that happened and may earn, as its source tells it. A later version of the same external id replaces the earlier.
 *
 * @param externalId   the source's name for it, unique for the vendor
 * @param version      1 and counting; a correction has a higher one
 * @param voided       whether the source took the fact back altogether
 * @param arrival      position in the order in which the service accepted facts; budgets are drawn in this order
 * @param kind         what happened
 * @param partner      whose fact it is
 * @param occurredAt   when it happened
 * @param value        money, units, prices
 * @param subject      deal, person, product, code
 * @param participants other partners with a role in it, in the vendor's order; may hold the fact's own partner too
 * @param influence    whether an influence on the deal is proven
 * @param evidence     codes of the proofs that are accepted for it
 * @param reverses     external id of the fact that a reversal takes back; {@code null} when it takes back its whole deal
 * @param labels       further values for eligibility rules and custom formulas
 */
public record Fact(String externalId, int version, boolean voided, long arrival, FactKind kind, String partner,
        Instant occurredAt, FactValue value, Subject subject, List<Participant> participants, boolean influence,
        Set<String> evidence, String reverses, Map<String, String> labels) {

    /** The order in which facts are evaluated: when they happened, then by external id. */
    public static final Comparator<Fact> ORDER = Comparator.comparing(Fact::occurredAt)
            .thenComparing(Fact::externalId);

    public Fact {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(occurredAt, "occurredAt");
        participants = List.copyOf(participants);
        evidence = Set.copyOf(evidence);
        labels = Map.copyOf(labels);
        if (reverses != null && !kind.isReversal()) {
            throw new IllegalArgumentException("Only a reversal refers to the fact that it takes back");
        }
    }

    /** @return whether the partner is the fact's own or has a role in it */
    public boolean concerns(String other) {
        return partner.equals(other)
                || participants.stream().anyMatch(participant -> participant.partner().equals(other));
    }

    /** @return the same content, whatever the order of arrival was */
    public boolean saysTheSameAs(Fact other) {
        return equals(other.arrival == arrival ? other : other.arrivedAs(arrival));
    }

    /** @return this fact at another place in the order of arrival */
    public Fact arrivedAs(long sequence) {
        return new Fact(externalId, version, voided, sequence, kind, partner, occurredAt, value, subject, participants,
                influence, evidence, reverses, labels);
    }
}

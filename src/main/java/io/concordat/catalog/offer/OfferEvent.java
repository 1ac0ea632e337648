package io.concordat.catalog.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** Something that happened to an offer. */
@RegisterForReflection
sealed interface OfferEvent extends Event {

    UUID offerId();

    @Override
    default String subjectKind() {
        return "offer";
    }

    @Override
    default UUID subjectId() {
        return offerId();
    }

    /** An offer was created, without a version yet. */
    record OfferCreated(UUID offerId, UUID programId, String code) implements OfferEvent {
    }

    /** A new version is being written. */
    record OfferVersionDrafted(UUID offerId, int version, LocalDate validFrom, LocalDate validTo)
            implements
                OfferEvent {
    }

    /** A draft says something else. */
    record OfferVersionChanged(UUID offerId, int version, LocalDate validFrom, LocalDate validTo, int revision)
            implements
                OfferEvent {
    }

    /** A version is final. */
    record OfferVersionPublished(UUID offerId, int version, LocalDate validFrom, LocalDate validTo,
            List<String> segments, List<String> productFamilies) implements OfferEvent {
    }
}

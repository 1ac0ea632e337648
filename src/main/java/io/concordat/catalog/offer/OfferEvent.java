package io.concordat.catalog.offer;

import java.time.Instant;
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

    /** A draft waits for another person's word; it never changes again unless it is rejected. */
    record OfferVersionSubmitted(UUID offerId, int version) implements OfferEvent {
    }

    /** A version went back to those who write it. */
    record OfferVersionRejected(UUID offerId, int version) implements OfferEvent {
    }

    /** A version was approved, and partners see it coming. */
    record OfferVersionAnnounced(UUID offerId, int version, LocalDate validFrom, LocalDate validTo,
            List<String> segments, List<String> productFamilies, Instant noticeEndsAt,
            boolean acknowledgementRequired) implements OfferEvent {
    }

    /** A partner has read an announced version. */
    record OfferVersionAcknowledged(UUID offerId, int version, UUID partnerId) implements OfferEvent {
    }

    /** A version applies. */
    record OfferVersionActivated(UUID offerId, int version) implements OfferEvent {
    }

    /** A version has a last day. */
    record OfferVersionSunset(UUID offerId, int version, LocalDate lastDay) implements OfferEvent {
    }

    /** A version applies no longer. */
    record OfferVersionRetired(UUID offerId, int version) implements OfferEvent {
    }
}

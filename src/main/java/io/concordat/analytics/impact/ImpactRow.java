package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import io.concordat.catalog.offer.OfferVersionStatus;

/** A version with whom it reached, before its money. Days are in the vendor's time zone; {@code endsOn} may be {@code null}. */
record ImpactRow(UUID offerId, String offer, int version, OfferVersionStatus status, UUID programId, String program,
        LocalDate startsOn, LocalDate endsOn, int adopters, int eligible, ImpactWatermark watermark) {
}

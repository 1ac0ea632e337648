package io.concordat.catalog.offer;

import java.util.UUID;

/** The primary key of a version of an offer. */
record OfferVersionKey(int vendorId, UUID offerId, int version) {
}

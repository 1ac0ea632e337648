package io.concordat.catalog.offer;

import java.util.UUID;

/** The primary key of an offer. */
record OfferKey(int vendorId, UUID id) {
}

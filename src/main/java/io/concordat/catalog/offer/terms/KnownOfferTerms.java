package io.concordat.catalog.offer.terms;

import java.util.UUID;

import io.concordat.core.earning.terms.OfferTerms;

/**
 * Compiled terms with the public ids behind the codes of their identity.
 *
 * @param programId the program
 * @param offerId   the offer
 * @param terms     what the version says
 */
public record KnownOfferTerms(UUID programId, UUID offerId, OfferTerms terms) {
}

/**
 * What an offer version says about money: typed terms as they travel, are checked, stored and compared, and the compiled
 * {@code OfferTerms} with which the rooms above compute.
 */
package io.concordat.catalog.offer.terms;

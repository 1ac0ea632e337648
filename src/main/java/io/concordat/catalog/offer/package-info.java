/**
 * Offers and their immutable versions: drafted, published, from then on unchanged, so that whatever pins a version can be
 * explained. The catalog shows what of them a partner is offered today.
 */
package io.concordat.catalog.offer;

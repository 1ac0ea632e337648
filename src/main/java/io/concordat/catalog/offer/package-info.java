/**
 * Offers and their immutable versions: drafted, approved by a second person, announced, applied, retired. From submission
 * on a version says what it says, so that whatever pins it can be explained. The catalog shows what a partner is offered today.
 */
package io.concordat.catalog.offer;

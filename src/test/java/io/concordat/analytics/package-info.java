/** Tests of the figures about offers and discounts. */
package io.concordat.analytics;

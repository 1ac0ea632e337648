/**
 * Dated exchange rates of a vendor: loaded over the API, corrected by further versions, looked up by the rooms above.
 */
package io.concordat.catalog.rate;

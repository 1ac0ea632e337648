/**
 * The kinds of formulas as they travel in earning terms, the same for both doors: one record for each record of
 * {@code core.earning.formula}, which reads itself into it and names each fault by its path.
 */
package io.concordat.catalog.offer.terms.formula;

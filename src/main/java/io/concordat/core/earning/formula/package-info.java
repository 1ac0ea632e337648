/**
 * How an amount is computed: one record per kind of formula, each with its own arithmetic in exact decimals of the offer's
 * currency. Nothing is rounded here.
 */
package io.concordat.core.earning.formula;

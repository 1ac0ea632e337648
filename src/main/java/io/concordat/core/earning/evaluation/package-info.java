/**
 * Folds a partner's facts, in the order in which they happened, into earnings with their trace. Pure: no clock, no chance, the
 * same facts give the same lines in whatever order they came in.
 */
package io.concordat.core.earning.evaluation;

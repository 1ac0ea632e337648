/**
 * How alike two customers are: measures a pair, weighs what was measured with weights that were learnt, and says why. Additive
 * log-odds; symmetric, pure, the same on every thread.
 */
package io.concordat.core.matching.score;

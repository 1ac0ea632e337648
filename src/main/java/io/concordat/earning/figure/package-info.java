/**
 * Numbers about a partner, an offer and a period that facts do not tell: baselines, quotas, renewals that are due, purchases.
 */
package io.concordat.earning.figure;

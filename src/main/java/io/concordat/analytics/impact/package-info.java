/**
 * What offers bring: adoption and return of every version in force, and proposals to retire those below a vendor's thresholds.
 */
package io.concordat.analytics.impact;

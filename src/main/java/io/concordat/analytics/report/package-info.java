/**
 * What all figures have in common: the days that they are about, and how their amounts and ratios are written.
 */
package io.concordat.analytics.report;

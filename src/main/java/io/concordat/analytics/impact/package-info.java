/**
 * What the versions of offers achieve: how many of those who may use them do, and what they bring for what they cost. The figures
 * on which an offer's retirement is decided.
 */
package io.concordat.analytics.impact;

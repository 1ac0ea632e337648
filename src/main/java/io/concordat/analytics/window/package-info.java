/**
 * The days that a figure is about, the currency it is told in, and how ratios are written.
 */
package io.concordat.analytics.window;

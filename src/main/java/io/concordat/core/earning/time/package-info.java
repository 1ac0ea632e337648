/** Periods of a vendor's fiscal calendar; no clock, dates come in. */
package io.concordat.core.earning.time;

/**
 * Recognises the same customer in two registrations: normalises what was typed, derives look-up keys, scores a pair with
 * additive log-odds that explain themselves field by field, and turns a likeness into a verdict. Plain Java: no framework,
 * no clock, no input but its own frozen resources; everything is immutable and safe to share between threads.
 */
package io.concordat.core.matching;

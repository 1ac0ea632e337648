/**
 * Recognises the same customer in two registrations: what was typed is normalised and gets look-up keys, a likeness becomes a
 * verdict; the pair itself is compared in {@code score}. Plain Java: no framework, no clock, no input but its own frozen
 * resources; safe to share between threads.
 */
package io.concordat.core.matching;

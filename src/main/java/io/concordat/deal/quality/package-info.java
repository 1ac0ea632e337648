/**
 * How good a registration is: a score from 0 to 100 by a published formula, each contribution shown, kept as it was when
 * the registration was submitted. What looks odd is in the room {@code signal}, sampled audits are in {@code audit}.
 */
package io.concordat.deal.quality;

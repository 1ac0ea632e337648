/**
 * The parts of a registration policy, one record each, with their defaults.
 */
package io.concordat.catalog.policy;

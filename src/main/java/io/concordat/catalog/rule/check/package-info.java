/**
 * Checks and tries rules before they are part of an offer; nothing is stored.
 */
package io.concordat.catalog.rule.check;

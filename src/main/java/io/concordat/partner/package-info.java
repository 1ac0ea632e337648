/**
 * Partners: who sells with the vendor, since when with which tier, type, region and segments, and whether it may act.
 * People of contacts and users stand here too, so that personal data has one home and can be erased.
 */
package io.concordat.partner;

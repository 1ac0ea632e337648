/**
 * What the name of a company is made of: legal form, the words that tell it from others, places, and the words of groups and
 * trades.
 */
package io.concordat.core.matching.name;

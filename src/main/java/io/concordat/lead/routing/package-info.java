/**
 * The rules that choose a partner for a lead: ordered data, a choice in plain Java that can be repeated and explained,
 * and the doors through which people keep them.
 */
package io.concordat.lead.routing;

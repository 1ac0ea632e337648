/**
 * Reads the events of the rooms below: deals that were won become facts, and whatever decides money about a partner, an offer or
 * a rate asks for evaluations.
 */
package io.concordat.earning.source;

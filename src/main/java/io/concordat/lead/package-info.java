/**
 * Leads that the vendor hands to its partners: offered to one partner at a time by rules, accepted or declined in time,
 * handed on, qualified, and turned into deal registrations.
 */
package io.concordat.lead;

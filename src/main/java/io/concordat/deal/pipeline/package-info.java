/**
 * The vendor's own pipeline: accounts and open opportunities as its CRM tells them, named accounts, and partners of
 * record. A registration of the same customer meets them.
 */
package io.concordat.deal.pipeline;

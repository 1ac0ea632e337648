/**
 * Invents deal registrations for learning and for measuring: the same customer as several partners write it, and the companies
 * that resemble it without being it, labelled by the kind of resemblance. Seeded; the vocabulary used for learning and the one
 * used for measuring have nothing in common.
 */
package io.concordat.core.matching.deals;

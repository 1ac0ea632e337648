/**
 * What a partner says about a deal: the input records of a registration, shared by both doors and stored as they came.
 */
package io.concordat.deal.intake;

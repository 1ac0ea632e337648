package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** Whose earnings a cap adds up. */
@Description("Whose earnings a cap adds up.")
public enum CapScope {
    /** This offer's, of one deal of the partner. */
    DEAL,
    /** This offer's, of one person of the partner. */
    PERSON,
    /** This offer's, of the partner. */
    PARTNER,
    /** All offers' of the program, of the partner. */
    PARTNER_IN_PROGRAM,
    /** This offer's, of all partners; drawn in the order of arrival. */
    OFFER,
    /** All offers' of the program, of all partners; drawn in the order of arrival. */
    PROGRAM
}

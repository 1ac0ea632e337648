package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** What happens to an amount over a cap. */
@Description("What happens to an amount over a cap.")
public enum CapOverflow {
    /** It is lost. */
    FORFEIT,
    /** It is paid in a later window, as far as that one's cap has room. */
    CARRY
}

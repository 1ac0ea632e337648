package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** What must have happened before an earning is paid. */
@Description("What must have happened before an earning is paid.")
public enum PayoutTrigger {
    /** Nothing more than the fact itself. */
    BOOKED,
    /** In proportion to what is delivered. */
    DELIVERED,
    /** In proportion to what is invoiced. */
    INVOICED,
    /** All of it once the whole value is paid. */
    PAID_IN_FULL,
    /** In proportion to the cash received. */
    PAID_PRO_RATA,
    /** All of it once a milestone of the deal is reached. */
    MILESTONE
}

package io.concordat.deal.team;

import org.eclipse.microprofile.graphql.Description;

/** Which fields of a registration an invited side sees. */
@Description("Which fields of a registration an invited side sees.")
public enum SnapshotName {
    /** Title, company and country of the customer, product families. */
    BASIC,
    /** Also value, expected close date, and the contacts when they consented to be shown and contacted. */
    FULL
}

package io.concordat.lead;

import org.eclipse.microprofile.graphql.Description;

/** How far a lead is. */
@Description("How far a lead is.")
public enum LeadStatus {
    /** Between two partners, inside of one transaction; no reader ever sees it. */
    UNASSIGNED,
    /** A partner has it and has to answer in time. */
    OFFERED,
    /** The rules found nobody: a person assigns it. */
    IN_QUEUE,
    /** A partner took it. */
    ACCEPTED,
    /** The partner found it worth pursuing. */
    QUALIFIED,
    /** It became a deal registration. */
    CONVERTED,
    /** The partner found that there is nothing to sell. */
    DISQUALIFIED,
    /** The vendor took it from the market. */
    WITHDRAWN
}

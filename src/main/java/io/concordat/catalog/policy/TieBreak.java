package io.concordat.catalog.policy;

import org.eclipse.microprofile.graphql.Description;

/** What decides between two partners, in the order of the policy. */
@Description("What decides between two partners, in the order of the policy.")
public enum TieBreak {
    /** The partner that the vendor named for the account. */
    NAMED_ACCOUNT,
    /** The partner that the customer chose in writing. */
    CUSTOMER_CHOICE,
    /** The partner of record, on renewals. */
    INCUMBENT,
    /** The one that was approved earlier. */
    APPROVED_EARLIER,
    /** The one that was complete earlier, by the time of the server. */
    FIRST_COMPLETE,
    /** The one with the better evidence. */
    EVIDENCE_SCORE,
    /** The one of the higher tier. */
    TIER,
    /** A person. */
    MANUAL
}

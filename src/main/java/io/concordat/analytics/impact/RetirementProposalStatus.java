package io.concordat.analytics.impact;

import org.eclipse.microprofile.graphql.Description;

/** Whether a proposal is decided, and how. */
@Description("Whether a proposal is decided, and how.")
public enum RetirementProposalStatus {
    OPEN, ACCEPTED, DISMISSED
}

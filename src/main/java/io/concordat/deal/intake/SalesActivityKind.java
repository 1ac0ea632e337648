package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What was done with the customer. */
@Description("What was done with the customer.")
public enum SalesActivityKind {
    DISCUSSION_HELD, INTEREST_SHOWN, POC_OR_DEMO, EVALUATION, SOLUTION_AGREED, ACTION_PLAN, SOW_SIGNED
}

package io.concordat.deal.matching;

import org.eclipse.microprofile.graphql.Description;

/** Where a customer is described. */
@Description("Where a customer is described.")
public enum RecordSource {
    REGISTRATION, ACCOUNT, OPPORTUNITY, NAMED_ACCOUNT, INCUMBENT
}

package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** How many people the customer employs. */
@Description("How many people the customer employs.")
public enum EmployeeBand {
    FROM_1_TO_9, FROM_10_TO_49, FROM_50_TO_249, FROM_250_TO_999, FROM_1000_TO_4999, FROM_5000
}

package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** How a deal's value is counted. */
@Description("How a deal's value is counted.")
public enum ValueBasis {
    @Description("Annual contract value.")
    ACV, @Description("Annual recurring revenue.")
    ARR, @Description("Total contract value.")
    TCV, @Description("Monthly recurring revenue.")
    MRR
}

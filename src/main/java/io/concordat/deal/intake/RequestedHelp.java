package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What the partner asks the vendor for. */
@Description("What the partner asks the vendor for.")
public enum RequestedHelp {
    NONE, PRESALES, TECHNICAL, PRICING, EXECUTIVE_SPONSOR, MARKETING
}

package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** Which side brought the deal. */
@Description("Which side brought the deal.")
public enum DealSource {
    PARTNER, VENDOR
}

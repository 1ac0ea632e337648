package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What another partner does in the deal. */
@Description("What another partner does in the deal.")
public enum ParticipantRole {
    SOURCING, INFLUENCING, FULFILLING, DISTRIBUTOR
}

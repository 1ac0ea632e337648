package io.concordat.deal.team;

import org.eclipse.microprofile.graphql.Description;

/** From which side an invitation is looked at. */
@Description("From which side an invitation is looked at.")
public enum Direction {
    SENT, RECEIVED
}

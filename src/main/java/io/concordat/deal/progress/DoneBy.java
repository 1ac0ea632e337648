package io.concordat.deal.progress;

import org.eclipse.microprofile.graphql.Description;

/** Which side did something on a deal. */
@Description("Which side did something on a deal.")
public enum DoneBy {
    PARTNER, VENDOR, JOINTLY
}

package io.concordat.deal.progress;

import org.eclipse.microprofile.graphql.Description;

/** How a deal ended. */
@Description("How a deal ended.")
public enum DealResult {
    WON, LOST
}

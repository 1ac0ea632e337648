package io.concordat.deal.review;

import org.eclipse.microprofile.graphql.Description;

/** How a timer stands. */
@Description("How a timer stands.")
public enum TimerState {
    RUNNING, PAUSED, STOPPED
}

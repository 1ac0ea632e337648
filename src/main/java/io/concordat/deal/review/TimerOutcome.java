package io.concordat.deal.review;

import org.eclipse.microprofile.graphql.Description;

/** How a timer ended. */
@Description("How a timer ended.")
public enum TimerOutcome {
    @Description("In time.")
    MET, @Description("Too late.")
    BREACHED, @Description("Before its time, because the partner took the registration back.")
    CANCELLED
}

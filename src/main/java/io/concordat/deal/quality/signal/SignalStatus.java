package io.concordat.deal.quality.signal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a signal; only OPEN is not the end. */
@Enum("AnomalySignalStatus")
@Description("What became of a signal.")
public enum SignalStatus {
    OPEN, CONFIRMED, DISMISSED, RESOLVED_BY_RULE
}

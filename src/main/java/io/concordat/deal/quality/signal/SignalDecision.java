package io.concordat.deal.quality.signal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a person says about a signal. */
@Enum("AnomalySignalDecision")
@Description("What a person says about a signal.")
public enum SignalDecision {
    CONFIRMED, DISMISSED;

    SignalStatus status() {
        return SignalStatus.valueOf(name());
    }
}

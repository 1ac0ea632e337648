package io.concordat.deal.quality.signal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a signal is about. */
@Enum("AnomalySignalSubject")
@Description("What a signal is about.")
public enum SignalSubject {
    REGISTRATION, PARTNER, USER, DOMAIN
}

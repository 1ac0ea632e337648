package io.concordat.deal.protection;

import org.eclipse.microprofile.graphql.Description;

/** Where a request for an extension stands. */
@Description("Where a request for an extension stands.")
public enum ExtensionStatus {
    /** Waits for a reviewer. */
    REQUESTED,
    /** The protection was lengthened. */
    GRANTED,
    /** A reviewer said no, or the protection ended before one decided. */
    DENIED
}

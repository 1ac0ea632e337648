package io.concordat.integration;

import org.eclipse.microprofile.graphql.Description;

/** Whether a client gets tokens. */
@Description("Whether a client gets tokens.")
public enum ApiClientStatus {
    /** Gets tokens. */
    ACTIVE,
    /** Gets none, for good; a token issued before lives on until it expires. */
    REVOKED
}

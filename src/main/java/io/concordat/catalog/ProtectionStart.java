package io.concordat.catalog;

import org.eclipse.microprofile.graphql.Description;

/** When the protection window of a registration begins; vendors' published terms know both. */
@Description("When the protection window of a registration begins.")
public enum ProtectionStart {
    /** With the approval, so that the time of a review costs the partner nothing. */
    APPROVAL,
    /** With the registration, whenever it is approved. */
    REGISTRATION
}

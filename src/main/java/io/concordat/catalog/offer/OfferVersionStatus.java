package io.concordat.catalog.offer;

import org.eclipse.microprofile.graphql.Description;

/** Where a version of an offer is in its life. */
@Description("Where a version of an offer is in its life.")
public enum OfferVersionStatus {
    /** Being written; nobody but the vendor sees it. */
    DRAFT,
    /** Waits for another person's word; from here on it says what it says. */
    PENDING_APPROVAL,
    /** Partners see it coming: the notice runs, or acknowledgements are missing. */
    ANNOUNCED,
    /** It applies. */
    ACTIVE,
    /** It applies until its last day. */
    SUNSETTING,
    /** It applies no longer. */
    RETIRED
}

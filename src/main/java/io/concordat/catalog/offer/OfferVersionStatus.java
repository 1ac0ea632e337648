package io.concordat.catalog.offer;

import org.eclipse.microprofile.graphql.Description;

/** Where a version of an offer is in its life. */
@Description("Where a version of an offer is in its life.")
public enum OfferVersionStatus {
    /** Being written; nobody but the vendor sees it. */
    DRAFT,
    /** Final; it never changes again. */
    PUBLISHED
}

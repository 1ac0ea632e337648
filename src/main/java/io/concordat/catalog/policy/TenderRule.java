package io.concordat.catalog.policy;

import org.eclipse.microprofile.graphql.Description;

/** Whether public tenders may be registered. */
@Description("Whether public tenders may be registered.")
public enum TenderRule {
    /** Always. */
    ALLOWED,
    /** Only on days before the tender is published. */
    BEFORE_PUBLICATION,
    /** Never. */
    EXCLUDED
}

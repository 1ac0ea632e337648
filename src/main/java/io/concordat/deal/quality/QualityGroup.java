package io.concordat.deal.quality;

import org.eclipse.microprofile.graphql.Description;

/** What a contribution to the score is about. */
@Description("What a contribution to the score is about.")
public enum QualityGroup {
    COMPLETENESS, IDENTITY, EVIDENCE, PLAUSIBILITY
}

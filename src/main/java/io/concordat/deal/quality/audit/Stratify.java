package io.concordat.deal.quality.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** By what the population is divided before the sample is drawn. */
@Enum("SpotAuditStratify")
@Description("By what the population is divided before the sample is drawn.")
public enum Stratify {
    NONE, PARTNER,
    /** The partner's tier on the day of the submission. */
    TIER
}

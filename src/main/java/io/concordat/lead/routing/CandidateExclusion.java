package io.concordat.lead.routing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a partner that fits a rule cannot have a lead. */
@Enum("LeadCandidateExclusion")
@Description("Why a partner that fits a rule could not have a lead.")
public enum CandidateExclusion {
    DECLINED_BEFORE, AT_CAPACITY
}

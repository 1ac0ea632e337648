package io.concordat.lead;

import org.eclipse.microprofile.graphql.Description;

/** Why a partner does not want a lead. */
@Description("Why a partner does not want a lead.")
public enum DeclineReason {
    NO_CAPACITY, OUTSIDE_TERRITORY, OUTSIDE_EXPERTISE, CONFLICT_OF_INTEREST, TOO_SMALL, TOO_LITTLE_INFORMATION, OTHER
}

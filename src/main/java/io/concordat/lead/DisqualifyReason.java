package io.concordat.lead;

import org.eclipse.microprofile.graphql.Description;

/** Why there is nothing to sell. */
@Description("Why there is nothing to sell.")
public enum DisqualifyReason {
    NO_NEED, NO_BUDGET, NO_ANSWER, WRONG_CONTACT, COMPETITOR_CHOSEN, ALREADY_CUSTOMER, NOT_A_COMPANY, OTHER
}

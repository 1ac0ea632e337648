package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What a contact has to say in the purchase. */
@Description("What a contact has to say in the purchase.")
public enum DecisionRole {
    DECISION_MAKER, BUDGET_OWNER, TECHNICAL_EVALUATOR, PROCUREMENT, INFLUENCER
}

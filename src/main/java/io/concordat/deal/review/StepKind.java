package io.concordat.deal.review;

import org.eclipse.microprofile.graphql.Description;

/** What a timer sets off, in the order in which it does so at one percentage. */
@Description("What a timer sets off.")
public enum StepKind {
    WARNING, BREACH, ESCALATION
}

package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** How far the sale is; the second axis beside the review status. */
@Description("How far the sale is.")
public enum SalesStage {
    PROSPECT, QUALIFIED, VALIDATION, COMMITTED, CLOSED
}

package io.concordat.catalog.policy;

import org.eclipse.microprofile.graphql.Description;

/** How far the sale is: the fixed stages that every vendor's own names are mapped to. */
@Description("How far the sale is: the fixed stages that every vendor's own names are mapped to.")
public enum SalesStage {
    /** A need was heard of. */
    PROSPECT,
    /** Need, budget and people are known. */
    QUALIFIED,
    /** The customer tries the product. */
    VALIDATION,
    /** The customer has said yes. */
    COMMITTED,
    /** Won or lost. */
    CLOSED
}

package io.concordat.lead.routing;

import org.eclipse.microprofile.graphql.Description;

/** How a rule chooses among the partners that may have a lead. */
@Description("How a rule chooses among the partners that may have a lead.")
public enum RoutingStrategy {
    /** By turns, in proportion to the weights. */
    WEIGHTED_ROUND_ROBIN,
    /** Whoever has the fewest open leads now. */
    LEAST_OPEN_LEADS,
    /** The named partners, in their order. */
    NAMED_PARTNER
}

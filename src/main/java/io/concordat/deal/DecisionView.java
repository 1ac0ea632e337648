package io.concordat.deal;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * How a registration was decided.
 *
 * @param decidedAt when
 * @param decidedBy who; not shown to partners
 * @param reason why, in the words of the reviewer or of the rule
 */
@Type("DealDecision")
@Description("How a registration was decided.")
public record DecisionView(@Description("When.") Instant decidedAt,
        @Description("Who; not shown to partners.") String decidedBy,
        @Description("Why, in the words of the reviewer or of the rule.") String reason) {
}

package io.concordat.lead.routing;

import java.util.List;
import java.util.UUID;

/**
 * A partner chosen for a lead, with everything that explains the choice.
 *
 * @param rule the rule that chose
 * @param turn number of the rule's choices by turns before this one
 * @param candidates whom the rule considered, in the order in which it looked at them
 * @param why a sentence
 */
public record Choice(RoutingRule rule, UUID partnerId, long turn, List<Candidate> candidates, String why) {
}

package io.concordat.deal.conflict;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.TieBreak;

/**
 * What the rules propose.
 *
 * @param rule the rule that tells the parties apart; absent when none does, or when nobody else is left
 * @param winner id of the registration that it is for, or VENDOR; absent when a person has to decide
 * @param steps every rule of the list in its order
 */
@RegisterForReflection
@Type("ConflictProposal")
@Schema(name = "ConflictProposal", description = "What the rules propose.")
@Description("What the rules propose.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(
        @Description("The rule that tells the parties apart; absent when none does, or when nobody else is left.") TieBreak rule,
        @Description("Id of the registration that it is for, or VENDOR; absent when a person has to decide.") String winner,
        @NonNull @Description("Why, in words.") String explanation,
        @NonNull @Description("Every rule of the list in its order.") List<@NonNull RuleStep> steps) {

    /** @return whether no person is needed */
    boolean namesWinner() {
        return winner != null;
    }
}

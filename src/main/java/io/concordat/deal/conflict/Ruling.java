package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.catalog.policy.TieBreak;
import io.concordat.deal.SecondPartner;

/**
 * How a conflict was decided.
 *
 * @param winner id of the registration that comes first, or VENDOR; a partner sees it when it is its own
 * @param won to a partner: whether it is its own; else {@code null}
 * @param rule the rule that decided; {@code null} when nobody else was left
 * @param second what becomes of whoever came second
 * @param benefitPercent its benefits in percent, when they are reduced
 * @param decidedBy who decided, {@code policy} for a rule that decided by itself; not shown to partners
 * @param rules what every party had for every rule when it was decided
 */
@RegisterForReflection
@Type("ConflictRuling")
@Schema(name = "ConflictRuling", description = "How a conflict was decided.")
@Description("How a conflict was decided.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ruling(
        @Description("Id of the registration that comes first, or VENDOR; a partner sees it when it is its own.") String winner,
        @Description("To a partner: whether it is its own.") Boolean won,
        @Description("The rule that decided; absent when nobody else was left.") TieBreak rule,
        @NonNull @Description("What becomes of whoever came second.") SecondPartnerOutcome second,
        @Description("Its benefits in percent, when they are reduced.") Integer benefitPercent,
        @NonNull @Description("Why.") String reason,
        @Description("Who decided; policy for a rule that decided by itself. Not shown to partners.") String decidedBy,
        @NonNull @Description("When.") Instant decidedAt,
        @NonNull @Description("What every party had for every rule when it was decided; a partner sees its own.") List<@NonNull RuleStep> rules) {

    /** The name under which rules decide. */
    static final String POLICY = "policy";

    /** @return on what terms whoever came second goes on, or {@code null} when it does not */
    SecondPartner terms() {
        return second == SecondPartnerOutcome.REJECTED ? null : new SecondPartner(second, benefitPercent);
    }

    /** @return whether the party comes second: the challenger when it does not win, everybody else when it does */
    boolean isSecond(Party party, UUID challenger) {
        boolean challengerWins = challenger.toString().equals(winner);
        return party.isRegistration() && party.challenger() != challengerWins;
    }

    Ruling forPartner(Set<String> own) {
        boolean mine = own.contains(winner);
        return new Ruling(mine ? winner : null, mine, rule, second, benefitPercent, reason, null, decidedAt,
                rules.stream().map(step -> step.forPartner(own)).toList());
    }
}

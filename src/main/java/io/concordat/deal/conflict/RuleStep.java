package io.concordat.deal.conflict;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.TieBreak;

/**
 * A rule of the program's ordered list, with what every party had for it.
 *
 * @param effect what it said; not shown to partners
 */
@Type("ConflictRule")
@Schema(name = "ConflictRule", description = "A rule of the program's ordered list, with what every party had for it.")
@Description("A rule of the program's ordered list, with what every party had for it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleStep(@NonNull @Description("The rule.") TieBreak rule,
        @Description("What it said; not shown to partners.") RuleEffect effect,
        @NonNull @Description("What each party had; a partner sees its own.") List<@NonNull RuleInput> inputs) {

    RuleStep forPartner(Set<String> own) {
        return new RuleStep(rule, null, inputs.stream().filter(input -> own.contains(input.party())).toList());
    }
}

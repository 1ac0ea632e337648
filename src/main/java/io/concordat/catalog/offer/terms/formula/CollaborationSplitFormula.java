package io.concordat.catalog.offer.terms.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Formula;
import io.concordat.platform.input.NoNullItems;

/** One amount for a deal, shared by the partners' roles so that the parts add up to it. */
@Input("CollaborationSplitFormulaInput")
@Type("CollaborationSplitFormula")
@Description("One amount for a deal, shared by the partners' roles so that the parts add up to it.")
@Schema(description = "One amount for a deal, shared by the partners' roles so that the parts add up to it.")
public record CollaborationSplitFormula(
        @NotNull @Valid @Description("How the whole is computed.") @Schema(description = "How the whole is computed.") WholeFormula whole,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Roles and their weights; among equal remainders the first is favoured.") @Schema(description = "Roles and their weights; among equal remainders the first is favoured.") List<@Valid RoleTerms> roles,
        @NotNull @Description("Whether the share of a role that nobody plays goes to the others; otherwise it is not paid.") @Schema(description = "Whether the share of a role that nobody plays goes to the others; otherwise it is not paid.", examples = "true") Boolean redistributing) {

    Formula read(TermsReading terms, String path) {
        Formula one = whole.read(terms, path + ".whole");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if (!names.add(roles.get(i).role())) {
                terms.fault(path + ".roles[" + i + "].role", "not-unique", "Another share is of this role.");
            }
        }
        List<CollaborationSplit.RoleShare> shares = roles.stream()
                .map(role -> new CollaborationSplit.RoleShare(role.role(), role.weight())).toList();
        return terms.build(path, () -> new CollaborationSplit(one, shares, redistributing));
    }
}

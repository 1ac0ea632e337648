package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** Who approves a registration that is not approved at once. */
@Input("ApprovalRulesInput")
@Type("ApprovalRules")
@Description("Who approves a registration that is not approved at once.")
public record ApprovalRules(
        @Size(max = 20) @NoNullItems @Description("The levels; one reviewer alone when there are none.") List<@Valid ApprovalLevel> levels) {

    static final ApprovalRules NONE = new ApprovalRules(null);

    ApprovalRules completed() {
        return new ApprovalRules(levels == null ? List.of() : levels.stream().map(ApprovalLevel::completed).toList());
    }
}

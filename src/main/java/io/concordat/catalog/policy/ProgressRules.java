package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** The way of a deal through the sales stages. */
@Input("ProgressRulesInput")
@Type("ProgressRules")
@Description("The way of a deal through the sales stages.")
public record ProgressRules(
        @Size(max = 50) @NoNullItems @Description("The vendor's own names of the stages; the fixed names when not given.") List<@Valid StageName> stages,
        @Size(max = 50) @NoNullItems @Description("What has to be done before a stage is entered.") List<@Valid StageGate> gates) {

    static final ProgressRules NONE = new ProgressRules(null, null);

    ProgressRules completed() {
        return new ProgressRules(stages == null ? List.of() : List.copyOf(stages),
                gates == null ? List.of() : gates.stream().map(StageGate::completed).toList());
    }
}

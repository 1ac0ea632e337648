package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** What has to be done before a fixed stage is entered. */
@Input("StageGateInput")
@Type("StageGate")
@Description("What has to be done before a fixed stage is entered.")
public record StageGate(
        @NotNull @Description("The stage.") SalesStage stage,
        @Size(max = 20) @NoNullItems @Description("Codes of milestones that must have been reached.") List<@Size(max = 60) String> milestones,
        @Size(max = 20) @NoNullItems @Description("Kinds of joint activities, each done at least once with day and proof.") List<@Size(max = 60) String> activities) {

    StageGate completed() {
        return new StageGate(stage, milestones == null ? List.of() : List.copyOf(milestones),
                activities == null ? List.of() : List.copyOf(activities));
    }
}

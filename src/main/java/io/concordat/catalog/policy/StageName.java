package io.concordat.catalog.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** One of the vendor's own stages. */
@Input("StageNameInput")
@Type("StageName")
@Description("One of the vendor's own stages.")
public record StageName(
        @NotBlank @Size(max = 60) @Description("The vendor's name of it.") String name,
        @NotNull @Description("The fixed stage that it stands for.") SalesStage stage) {
}

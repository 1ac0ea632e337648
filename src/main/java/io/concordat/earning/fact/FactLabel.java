package io.concordat.earning.fact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further value of a fact for rules and formulas. */
@Input("FactLabelInput")
@Type("FactLabel")
@Description("A further value of a fact for rules and formulas.")
@Schema(name = "FactLabel", description = "A further value of a fact for rules and formulas.")
public record FactLabel(
        @NotBlank @Size(max = 60) @Description("Its name.") @Schema(description = "Its name.", examples = "route") String name,
        @NotNull @Size(max = 200) @Description("Its value.") @Schema(description = "Its value.", examples = "marketplace") String value) {
}

package io.concordat.catalog.offer.terms.formula;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The weight of a role in a split. */
@Input("RoleTermsInput")
@Type("RoleTerms")
@Description("The weight of a role in a split.")
@Schema(description = "The weight of a role in a split.")
public record RoleTerms(
        @NotBlank @Size(max = 100) @Description("Code of the role.") @Schema(description = "Code of the role.", examples = "SOURCE") String role,
        @NotNull @Min(1) @Max(1_000_000) @Description("Weight; several partners of one role share it equally.") @Schema(description = "Weight; several partners of one role share it equally.", examples = "50") Integer weight) {
}

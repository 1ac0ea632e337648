package io.concordat.analytics.impact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version goes on in spite of its figures. */
@Input("DismissRetirementInput")
@Description("Why a version goes on in spite of its figures.")
@Schema(description = "Why a version goes on in spite of its figures.")
public record DismissRetirement(
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "It opens a new market") String reason) {
}

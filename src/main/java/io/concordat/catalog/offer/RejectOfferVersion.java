package io.concordat.catalog.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version goes back to those who write it. */
@Input("RejectOfferVersionInput")
@Description("Why a version goes back to those who write it.")
@Schema(description = "Why a version goes back to those who write it.")
public record RejectOfferVersion(
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "The rate is above the plan") String reason) {
}

package io.concordat.deal.protection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Grants an extension, as it was requested or a part of it.
 *
 * @param days how many days are granted; as many as were requested when not given
 * @param reason why, in words that the partner may read
 */
@Input("GrantExtensionInput")
@Description("Grants an extension, as it was requested or a part of it.")
public record GrantExtension(
        @Min(1) @Max(365) @Description("How many days are granted, at most as many as were requested; all of them when not given.") @Schema(examples = "20") Integer days,
        @NotBlank @Size(max = 1000) @Description("Why, in words that the partner may read.") @Schema(examples = "The pilot is under way.") String reason) {
}

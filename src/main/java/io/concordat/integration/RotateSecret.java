package io.concordat.integration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a secret shall be replaced.
 *
 * @param overlapMinutes how long the old secret goes on working, at most a week; at once invalid when 0 or not given
 */
@Input("RotateSecretInput")
@Description("How a secret shall be replaced.")
@Schema(description = "How a secret shall be replaced.")
public record RotateSecret(
        @Min(0) @Max(10_080) @Description("How long the old secret goes on working, 0 to 10080 minutes; 0 when not given.") @Schema(nullable = true, description = "How long the old secret goes on working, 0 to 10080 minutes; 0 when not given.", examples = "60") Integer overlapMinutes) {

    int overlap() {
        return overlapMinutes == null ? 0 : overlapMinutes;
    }
}

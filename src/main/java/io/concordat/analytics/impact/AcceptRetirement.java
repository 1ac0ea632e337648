package io.concordat.analytics.impact;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when the version shall still apply, and why it ends. */
@Input("AcceptRetirementInput")
@Description("Until when the version shall still apply, and why it ends.")
@Schema(description = "Until when the version shall still apply, and why it ends.")
public record AcceptRetirement(
        @NotNull @Description("Last day on which it applies, today or later.") @Schema(description = "Last day on which it applies, today or later.", examples = "2026-12-31") LocalDate lastDay,
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "Nobody uses it") String reason) {
}

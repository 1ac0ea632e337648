package io.concordat.deal.progress;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a milestone was reached. */
@Input("ReachMilestoneInput")
@Description("Says that a milestone was reached.")
public record ReachMilestone(
        @NotNull @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]*", message = "code-malformed: A code has letters, digits, dots, dashes and underscores.") @Description("Code of the milestone, as the program's gates name it.") @Schema(examples = "BUDGET_CONFIRMED") String code,
        @NotNull @Description("The day, not in the future.") @Schema(examples = "2026-03-02") LocalDate reachedOn,
        @NotBlank @Size(max = 500) @Description("What proves it: a link, a note.") @Schema(examples = "https://example.com/minutes") String proof) {
}

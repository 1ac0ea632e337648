package io.concordat.deal.progress;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what was done on the deal. */
@Input("RecordActivityInput")
@Description("Says what was done on the deal.")
public record RecordActivity(
        @NotNull @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]*", message = "code-malformed: A code has letters, digits, dots, dashes and underscores.") @Description("Kind of activity, as the program's gates name it.") @Schema(examples = "POC_OR_DEMO") String kind,
        @NotNull @Description("The day, not in the future.") @Schema(examples = "2026-03-02") LocalDate happenedOn,
        @NotBlank @Size(max = 500) @Description("What proves it: a link, a note.") @Schema(examples = "https://example.com/minutes") String proof,
        @Description("Which side did it; JOINTLY when not given.") DoneBy doneBy) {

    DoneBy who() {
        return doneBy == null ? DoneBy.JOINTLY : doneBy;
    }
}

package io.concordat.catalog;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a program shall be from now on: it is replaced as a whole, but for its code.
 *
 * @param startsOn first day, unchanged when not given
 * @param endsOn last day, or {@code null} until further notice
 * @param offerNoticeDays days, 0 to 365, for versions that are announced from now on; unchanged when {@code null}
 */
@Input("ChangeProgramInput")
@Description("What a program shall be from now on; it is replaced as a whole, but for its code.")
@Schema(description = "What a program shall be from now on; it is replaced as a whole, but for its code.")
public record ChangeProgram(
        @NotBlank @Size(max = 120) @Description("What people read.") @Schema(description = "What people read.", examples = "Core resale") String name,
        @Size(max = 2_000) @Description("What the program is for.") @Schema(description = "What the program is for.") String description,
        @Description("First day, unchanged when not given.") @Schema(description = "First day, unchanged when not given.", examples = "2026-01-01") LocalDate startsOn,
        @Description("Last day; none until further notice.") @Schema(description = "Last day; none until further notice.", examples = "2026-12-31") LocalDate endsOn,
        @Min(0) @Max(365) @Description("Days between the announcement of an offer's version and the day on which it may apply; unchanged when not given.") @Schema(description = "Days between the announcement of an offer's version and the day on which it may apply; unchanged when not given.", examples = "30") Integer offerNoticeDays) {
}

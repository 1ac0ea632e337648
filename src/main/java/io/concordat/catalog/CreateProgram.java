package io.concordat.catalog;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new program.
 *
 * @param code unique per vendor
 * @param startsOn first day, today when not given
 * @param endsOn last day, or {@code null} until further notice
 * @param offerNoticeDays days, 0 to 365, that partners know a version of an offer before it applies; 30 when {@code null}
 */
@Input("CreateProgramInput")
@Description("A new program; it starts with version 1 of the registration policy, all defaults.")
@Schema(description = "A new program; it starts with version 1 of the registration policy, all defaults.")
public record CreateProgram(
        @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) @Description("Code, unique per vendor.") @Schema(description = "Code, unique per vendor.", examples = "CORE-2026") String code,
        @NotBlank @Size(max = 120) @Description("What people read.") @Schema(description = "What people read.", examples = "Core resale") String name,
        @Size(max = 2_000) @Description("What the program is for.") @Schema(description = "What the program is for.") String description,
        @Description("First day, today when not given.") @Schema(description = "First day, today when not given.", examples = "2026-01-01") LocalDate startsOn,
        @Description("Last day; none until further notice.") @Schema(description = "Last day; none until further notice.", examples = "2026-12-31") LocalDate endsOn,
        @Min(0) @Max(365) @Description("Days between the announcement of an offer's version and the day on which it may apply; 30 when not given.") @Schema(description = "Days between the announcement of an offer's version and the day on which it may apply; 30 when not given.", examples = "30") Integer offerNoticeDays) {

    /** The form of a program's or an offer's code. */
    public static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,39}";
    /** What is said about a code of another form. */
    public static final String CODE_MESSAGE = "code-malformed: A code has 1 to 40 upper-case letters, digits, "
            + "hyphens and underscores, a letter or digit first.";
}

package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which versions are looked at, over which window; all over the quarter that ended last when nothing is said. */
@Input("ProposeRetirementsInput")
@Description("Which versions are looked at, over which window; all over the quarter that ended last when nothing is said.")
@Schema(description = "Which versions are looked at, over which window; all over the quarter that ended last when nothing is said.")
public record ProposeRetirements(
        @Id @Description("Those of this program; of all when not given.") @Schema(description = "Those of this program; of all when not given.", nullable = true) UUID programId,
        @Description("First day of the window.") @Schema(description = "First day of the window.", examples = "2026-07-01", nullable = true) LocalDate from,
        @Description("First day after the window.") @Schema(description = "First day after the window.", examples = "2026-10-01", nullable = true) LocalDate until) {
}

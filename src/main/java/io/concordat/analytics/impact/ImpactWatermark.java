package io.concordat.analytics.impact;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the facts are evaluated that figures stand on.
 *
 * @param evaluatedUntil what was recorded before is in the figures: the earliest reason that still waits, or the time of reading
 * @param lastEntryAt    when the last entry of any earning was recorded; {@code null} for none
 */
@Type("ImpactWatermark")
@Description("How far the facts are evaluated that figures stand on.")
@Schema(name = "ImpactWatermark", description = "How far the facts are evaluated that figures stand on.")
public record ImpactWatermark(
        @NonNull @Description("What was recorded before is in the figures.") @Schema(description = "What was recorded before is in the figures.") Instant evaluatedUntil,
        @Description("When the last entry of any earning was recorded.") @Schema(description = "When the last entry of any earning was recorded.", nullable = true) Instant lastEntryAt,
        @Description("Partners that wait to be evaluated again.") @Schema(description = "Partners that wait to be evaluated again.", examples = "0") int waitingPartners) {
}

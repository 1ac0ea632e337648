package io.concordat.deal.quality;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One contribution to the score.
 *
 * @param points what it got, 0 to {@code most}
 */
@Type("QualityItem")
@Schema(name = "QualityItem")
@Description("One contribution to the score.")
public record QualityItem(
        @NonNull @Description("Name of the contribution in the published formula.") @Schema(examples = "business-problem") String code,
        @NonNull @Description("What it is about.") QualityGroup group,
        @Description("What it got.") @Schema(examples = "3") int points,
        @Description("What it can get at most.") @Schema(examples = "6") int most,
        @NonNull @Description("Why, in a sentence.") String reason) {
}

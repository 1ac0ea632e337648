package io.concordat.analytics.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a version of an offer should end, on which grounds, and what became of it.
 *
 * @param figures    as they were when it was made; with the window
 * @param thresholds as they were then
 * @param reasons    sentences
 * @param lastDay    last day of the version that its acceptance set; {@code null} otherwise
 * @param begun      what its acceptance began, as a sentence; {@code null} otherwise
 */
@Type("RetirementProposal")
@Description("That a version of an offer should end, on which grounds, and what became of it.")
@Schema(name = "RetirementProposal", description = "That a version of an offer should end, on which grounds, and what became of it.")
public record RetirementProposalView(
        @NonNull @Id @Description("Its id.") @Schema(description = "Its id.") UUID id,
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "1") int version,
        @NonNull @Description("Whether it is decided, and how.") @Schema(description = "Whether it is decided, and how.") RetirementProposalStatus status,
        @NonNull @Description("The window and the figures when it was made.") @Schema(description = "The window and the figures when it was made.") OfferImpactView figures,
        @NonNull @Description("The thresholds when it was made.") @Schema(description = "The thresholds when it was made.") RetirementThresholds thresholds,
        @NonNull @Description("Why, as sentences.") @Schema(description = "Why, as sentences.") List<@NonNull String> reasons,
        @NonNull @Description("When it was made.") @Schema(description = "When it was made.") Instant madeAt,
        @NonNull @Description("Who had it made; the service itself for the daily look.") @Schema(description = "Who had it made; the service itself for the daily look.") String madeBy,
        @Description("When it was decided.") @Schema(description = "When it was decided.", nullable = true) Instant decidedAt,
        @Description("Who decided it.") @Schema(description = "Who decided it.", nullable = true) String decidedBy,
        @Description("Why it was decided so.") @Schema(description = "Why it was decided so.", nullable = true) String decisionReason,
        @Description("Last day of the version that its acceptance set.") @Schema(description = "Last day of the version that its acceptance set.", nullable = true) LocalDate lastDay,
        @Description("What its acceptance began, as a sentence.") @Schema(description = "What its acceptance began, as a sentence.", nullable = true) String begun,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

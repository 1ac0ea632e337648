package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did what to a version of an offer, and when; {@code null} for what has not happened.
 *
 * @param rejectionReason why it went back the last time
 * @param publishedAt when it was approved and thereby announced
 * @param noticeEndsAt first instant after the program's notice period of that time
 * @param lastDay last day on which it applies, in the vendor's time zone
 */
@Type("OfferVersionLife")
@Description("Who did what to a version of an offer, and when.")
@Schema(name = "OfferVersionLife", description = "Who did what to a version of an offer, and when.")
public record OfferVersionLife(
        @Description("When it was submitted for approval.") @Schema(description = "When it was submitted for approval.", nullable = true) Instant submittedAt,
        @Description("Who submitted it.") @Schema(description = "Who submitted it.", nullable = true) String submittedBy,
        @Description("When it was rejected last.") @Schema(description = "When it was rejected last.", nullable = true) Instant rejectedAt,
        @Description("Who rejected it.") @Schema(description = "Who rejected it.", nullable = true) String rejectedBy,
        @Description("Why it was rejected.") @Schema(description = "Why it was rejected.", nullable = true) String rejectionReason,
        @Description("When it was approved and thereby announced.") @Schema(description = "When it was approved and thereby announced.", nullable = true) Instant publishedAt,
        @Description("Who approved it; another person than those who wrote and submitted it.") @Schema(description = "Who approved it; another person than those who wrote and submitted it.", nullable = true) String publishedBy,
        @Description("First instant after the notice.") @Schema(description = "First instant after the notice.", nullable = true) Instant noticeEndsAt,
        @Description("When it began to apply.") @Schema(description = "When it began to apply.", nullable = true) Instant activatedAt,
        @Description("When its last day was set.") @Schema(description = "When its last day was set.", nullable = true) Instant sunsetAt,
        @Description("Who set it.") @Schema(description = "Who set it.", nullable = true) String sunsetBy,
        @Description("Why it ends.") @Schema(description = "Why it ends.", nullable = true) String sunsetReason,
        @Description("Last day on which it applies.") @Schema(description = "Last day on which it applies.", examples = "2026-12-31", nullable = true) LocalDate lastDay,
        @Description("When it was retired.") @Schema(description = "When it was retired.", nullable = true) Instant retiredAt) {
}

package io.concordat.earning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.entry.EarningStatus;
import io.concordat.platform.input.MoneyValue;

/** What one fact gives a partner under one offer version, or what a reversal takes back of it. */
@Type("Earning")
@Description("What one fact gives a partner under one offer version, or what a reversal takes back of it.")
@Schema(name = "Earning", description = "What one fact gives a partner under one offer version, or what a reversal takes back of it.")
public record EarningView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("Who earns.") @Schema(description = "Who earns.") UUID partnerId,
        @NonNull @Description("Code of the program.") @Schema(description = "Code of the program.", examples = "CORE") String program,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @Description("Version of the offer, pinned by the day of the fact.") @Schema(description = "Version of the offer, pinned by the day of the fact.", examples = "1") int offerVersion,
        @NonNull @Description("External id of the fact.") @Schema(description = "External id of the fact.", examples = "inv-2026-0815") String fact,
        @Description("External id of the fact whose earning a reversal takes back.") @Schema(description = "External id of the fact whose earning a reversal takes back.", nullable = true) String reversedFact,
        @NonNull @Description("Segment of the offer whose formula was used.") @Schema(description = "Segment of the offer whose formula was used.", examples = "all") String segment,
        @NonNull @Description("When the fact happened.") @Schema(description = "When the fact happened.") Instant occurredAt,
        @NonNull @Description("Where it stands.") @Schema(description = "Where it stands.") EarningStatus status,
        @NonNull @Description("What counts: the sum of its entries.") @Schema(description = "What counts: the sum of its entries.") MoneyValue amount,
        @NonNull @Description("What the formula gives.") @Schema(description = "What the formula gives.") MoneyValue calculated,
        @NonNull @Description("What is paid with it of amounts over the cap of earlier periods.") @Schema(description = "What is paid with it of amounts over the cap of earlier periods.") MoneyValue carriedIn,
        @NonNull @Description("Parts that do not count.") @Schema(description = "Parts that do not count.") List<@NonNull LostAmount> lost,
        @NonNull @Description("What is due of it and of what takes it back.") @Schema(description = "What is due of it and of what takes it back.") MoneyValue due,
        @Description("Why it is what it is.") @Schema(description = "Why it is what it is.", examples = "CAP_REACHED", nullable = true) String reason,
        @Description("Whether a proof is missing that the terms ask for: earned, not due.") @Schema(description = "Whether a proof is missing that the terms ask for: earned, not due.") boolean needsEvidence,
        @Description("Number of its last entry.") @Schema(description = "Number of its last entry.", examples = "1") int entryCount,
        @NonNull @Description("When its first entry was recorded.") @Schema(description = "When its first entry was recorded.") Instant recordedAt,
        @NonNull @Description("When it changed last.") @Schema(description = "When it changed last.") Instant changedAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

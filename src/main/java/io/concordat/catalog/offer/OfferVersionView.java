package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.EarningTerms;

/**
 * A version of an offer as both doors show it to the vendor's side.
 *
 * @param version number in the offer, from 1 on
 * @param validTo last day, or {@code null} until further notice
 * @param segments codes of the segments it is for; empty for everyone
 * @param productFamilies codes of the product families it is about; empty for all
 * @param earning what it says about money, with defaults filled in; {@code null} for an offer that earns nothing
 * @param rationale why the vendor offers it
 * @param revision counts its changes, from 1: of what it says, and of its life
 */
@Type("OfferVersion")
@Description("What an offer says from a day on; once submitted for approval it never changes.")
@Schema(name = "OfferVersion", description = "What an offer says from a day on; once submitted for approval it never changes.")
public record OfferVersionView(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @Description("Number in the offer, from 1 on.") @Schema(description = "Number in the offer, from 1 on.", examples = "1") int version,
        @NonNull @Description("Where it is in its life.") @Schema(description = "Where it is in its life.") OfferVersionStatus status,
        @NonNull @Description("Title in the catalog.") @Schema(description = "Title in the catalog.", examples = "New logo bonus 2026") String title,
        @Description("Text in the catalog.") @Schema(description = "Text in the catalog.", nullable = true) String description,
        @Description("What it is meant to achieve.") @Schema(description = "What it is meant to achieve.", examples = "Win customers new to the vendor", nullable = true) String objective,
        @NonNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate validFrom,
        @Description("Last day; null until further notice.") @Schema(description = "Last day; null until further notice.", examples = "2026-12-31", nullable = true) LocalDate validTo,
        @NonNull @Description("Codes of the segments it is for; empty for everyone.") @Schema(description = "Codes of the segments it is for; empty for everyone.") List<@NonNull String> segments,
        @NonNull @Description("Codes of the product families it is about; empty for all.") @Schema(description = "Codes of the product families it is about; empty for all.") List<@NonNull String> productFamilies,
        @Description("Conditions, as free text.") @Schema(description = "Conditions, as free text.", nullable = true) String terms,
        @Description("What it says about money; null for an offer that earns nothing.") @Schema(description = "What it says about money, with defaults filled in; null for an offer that earns nothing.", nullable = true) EarningTerms earning,
        @NonNull @Description("Why the vendor offers it.") @Schema(description = "Why the vendor offers it.") String rationale,
        @Description("Whether each partner it is for has to acknowledge it before it applies.") @Schema(description = "Whether each partner it is for has to acknowledge it before it applies.") boolean acknowledgementRequired,
        @NonNull @Description("When it was drafted.") @Schema(description = "When it was drafted.") Instant createdAt,
        @NonNull @Description("Who drafted it.") @Schema(description = "Who drafted it.") String createdBy,
        @NonNull @Description("Who wrote it: everyone who drafted or changed it.") @Schema(description = "Who wrote it: everyone who drafted or changed it.") List<@NonNull String> writtenBy,
        @NonNull @Description("What happened to it.") @Schema(description = "What happened to it.") OfferVersionLife life,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

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

import io.concordat.catalog.offer.terms.CatalogEarning;

/**
 * A version of an offer that is announced and does not apply yet, as partners see it.
 *
 * @param validTo last day, or {@code null} until further notice
 * @param acknowledgedAt when the partner who is asked about acknowledged it, or {@code null}
 */
@Type("CatalogAnnouncement")
@Description("A version of an offer that is announced and does not apply yet, as partners see it.")
@Schema(name = "CatalogAnnouncement", description = "A version of an offer that is announced and does not apply yet, as partners see it.")
public record CatalogAnnouncement(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @NonNull @Description("The offer's code.") @Schema(description = "The offer's code.", examples = "NEW-LOGO") String code,
        @NonNull @Id @Description("The program it belongs to.") @Schema(description = "The program it belongs to.") UUID programId,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "2") int version,
        @NonNull @Description("Title.") @Schema(description = "Title.", examples = "New logo bonus 2026") String title,
        @Description("Text.") @Schema(description = "Text.", nullable = true) String description,
        @Description("What it is meant to achieve.") @Schema(description = "What it is meant to achieve.", nullable = true) String objective,
        @NonNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate validFrom,
        @Description("Last day; null until further notice.") @Schema(description = "Last day; null until further notice.", examples = "2026-12-31", nullable = true) LocalDate validTo,
        @NonNull @Description("Codes of the product families it is about; empty for all.") @Schema(description = "Codes of the product families it is about; empty for all.") List<@NonNull String> productFamilies,
        @Description("Conditions, as free text.") @Schema(description = "Conditions, as free text.", nullable = true) String terms,
        @Description("What it pays; null for an offer that earns nothing.") @Schema(description = "What it pays; null for an offer that earns nothing.", nullable = true) CatalogEarning earning,
        @NonNull @Description("When it was announced.") @Schema(description = "When it was announced.") Instant publishedAt,
        @NonNull @Description("First instant at which it may apply.") @Schema(description = "First instant at which it may apply.") Instant noticeEndsAt,
        @Description("Whether each partner it is for has to acknowledge it first.") @Schema(description = "Whether each partner it is for has to acknowledge it first.") boolean acknowledgementRequired,
        @Description("When the partner acknowledged it.") @Schema(description = "When the partner acknowledged it.", nullable = true) Instant acknowledgedAt) {
}

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
 * An offer as partners see it: the newest version that applies and is valid today, without what is the vendor's alone.
 *
 * @param version number of that version
 * @param validTo last day, or {@code null} until further notice
 * @param productFamilies codes of the product families it is about; empty for all
 */
@Type("CatalogOffer")
@Description("An offer as partners see it: the newest version that applies and is valid today.")
@Schema(name = "CatalogOffer", description = "An offer as partners see it: the newest version that applies and is valid today.")
public record CatalogOffer(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @NonNull @Description("The offer's code.") @Schema(description = "The offer's code.", examples = "NEW-LOGO") String code,
        @NonNull @Id @Description("The program it belongs to.") @Schema(description = "The program it belongs to.") UUID programId,
        @NonNull @Description("The program's name.") @Schema(description = "The program's name.", examples = "Core resale") String programName,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "1") int version,
        @NonNull @Description("Title.") @Schema(description = "Title.", examples = "New logo bonus 2026") String title,
        @Description("Text.") @Schema(description = "Text.", nullable = true) String description,
        @Description("What it is meant to achieve.") @Schema(description = "What it is meant to achieve.", nullable = true) String objective,
        @NonNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate validFrom,
        @Description("Last day; null until further notice.") @Schema(description = "Last day; null until further notice.", examples = "2026-12-31", nullable = true) LocalDate validTo,
        @NonNull @Description("Codes of the product families it is about; empty for all.") @Schema(description = "Codes of the product families it is about; empty for all.") List<@NonNull String> productFamilies,
        @Description("Conditions, as free text.") @Schema(description = "Conditions, as free text.", nullable = true) String terms,
        @Description("What it pays; null for an offer that earns nothing.") @Schema(description = "What it pays; null for an offer that earns nothing.", nullable = true) CatalogEarning earning,
        @NonNull @Description("When the version was announced.") @Schema(description = "When the version was announced.") Instant publishedAt) {
}

package io.concordat.catalog.offer;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.EarningTerms;
import io.concordat.platform.input.NoNullItems;

/**
 * What a draft shall say: it is written as a whole.
 *
 * @param validTo last day, or {@code null} until further notice
 * @param segments codes of the segments it is for; everyone when empty or not given
 * @param productFamilies codes of the product families it is about; all when empty or not given
 * @param earning what it says about money; {@code null} for an offer that earns nothing
 * @param rationale why the vendor offers it; partners do not see it
 * @param acknowledgementRequired whether partners have to acknowledge it before it applies; no when {@code null}
 */
@Input("WriteOfferVersionInput")
@Description("What a draft shall say; it is written as a whole.")
@Schema(description = "What a draft shall say; it is written as a whole.")
public record WriteOfferVersion(
        @NotBlank @Size(max = 200) @Description("Title in the catalog.") @Schema(description = "Title in the catalog.", examples = "New logo bonus 2026") String title,
        @Size(max = 4_000) @Description("Text in the catalog.") @Schema(description = "Text in the catalog.") String description,
        @Size(max = 500) @Description("What it is meant to achieve.") @Schema(description = "What it is meant to achieve.", examples = "Win customers new to the vendor") String objective,
        @NotNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate validFrom,
        @Description("Last day; none until further notice.") @Schema(description = "Last day; none until further notice.", examples = "2026-12-31") LocalDate validTo,
        @Size(max = 50) @NoNullItems @Description("Codes of the segments it is for; everyone when empty.") @Schema(description = "Codes of the segments it is for; everyone when empty.", examples = "[\"MID_MARKET\"]") List<String> segments,
        @Size(max = 50) @NoNullItems @Description("Codes of the product families it is about; all when empty.") @Schema(description = "Codes of the product families it is about; all when empty.", examples = "[\"ANALYTICS\"]") List<String> productFamilies,
        @Size(max = 20_000) @Description("Conditions, as free text.") @Schema(description = "Conditions, as free text.") String terms,
        @Valid @Description("What it says about money, so that it can be computed; an offer that earns nothing when not given.") @Schema(description = "What it says about money, so that it can be computed; an offer that earns nothing when not given.", nullable = true) EarningTerms earning,
        @NotBlank @Size(max = 2_000) @Description("Why the vendor offers it; partners do not see it.") @Schema(description = "Why the vendor offers it; partners do not see it.", examples = "Growth in the mid market") String rationale,
        @Description("Whether each active partner it is for has to acknowledge it before it applies; no when not given.") @Schema(description = "Whether each active partner it is for has to acknowledge it before it applies; no when not given.", examples = "true") Boolean acknowledgementRequired) {

    /** @return the earning terms with the default for everything that is not said; {@code null} for none */
    EarningTerms completedEarning() {
        return earning == null ? null : earning.completed();
    }
}

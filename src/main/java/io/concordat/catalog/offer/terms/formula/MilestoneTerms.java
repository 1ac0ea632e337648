package io.concordat.catalog.offer.terms.formula;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a plan and its share of the bonus. */
@Input("MilestoneTermsInput")
@Type("MilestoneTerms")
@Description("A step of a plan and its share of the bonus.")
@Schema(description = "A step of a plan and its share of the bonus.")
public record MilestoneTerms(
        @NotBlank @Size(max = 100) @Description("Code of the milestone, as the fact tells it.") @Schema(description = "Code of the milestone, as the fact tells it.", examples = "FIRST_CUSTOMER") String code,
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the bonus, in percent.") @Schema(description = "Share of the bonus, in percent.", examples = "30") String sharePercent) {
}

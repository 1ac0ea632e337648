package io.concordat.analytics.discount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's word about a breach. */
@Input("ReviewDiscountBreachInput")
@Description("A person's word about a breach.")
@Schema(description = "A person's word about a breach.")
public record ReviewDiscountBreach(
        @NotNull @Description("What it is.") @Schema(description = "What it is.", examples = "ACCEPTED") DiscountDecision decision,
        @Description("Why it is accepted; for these alone.") @Schema(description = "Why it is accepted; for these alone.", examples = "STRATEGIC_DEAL", nullable = true) DiscountExcuse reason,
        @NotBlank @Size(max = 1000) @Description("The case for it, or what follows from it; partners never see it.") @Schema(description = "The case for it, or what follows from it; partners never see it.", examples = "First customer of the region; the board agreed on 12 May.") String note,
        @NotNull @Pattern(regexp = "\\d{1,3}(\\.\\d{1,12})?") @Description("The limitPercent of the breach as it was seen; 409 breach-changed when another guideline holds by now.") @Schema(description = "The limitPercent of the breach as it was seen; 409 breach-changed when another guideline holds by now.", examples = "20.0000") String limitPercent) {
}

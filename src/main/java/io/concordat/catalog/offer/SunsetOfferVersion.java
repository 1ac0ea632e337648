package io.concordat.catalog.offer;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Until when a version applies, and why it ends.
 *
 * @param lastDay today or later, in the vendor's time zone
 */
@Input("SunsetOfferVersionInput")
@Description("Until when a version applies, and why it ends.")
@Schema(description = "Until when a version applies, and why it ends.")
public record SunsetOfferVersion(
        @NotNull @Description("Last day on which it applies, today or later.") @Schema(description = "Last day on which it applies, today or later.", examples = "2026-12-31") LocalDate lastDay,
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "Followed by the program of 2027") String reason) {
}

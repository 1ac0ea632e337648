package io.concordat.earning.simulation;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version that is tried in place of those that hold. */
@Input("TriedOfferVersionInput")
@Description("A version that is tried in place of those that hold, on every day.")
@Schema(description = "A version that is tried in place of those that hold, on every day.")
public record TriedVersion(
        @NotNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @NotNull @Min(1) @Max(1_000_000) @Description("The version; partners try published ones alone.") @Schema(description = "The version; partners try published ones alone.", examples = "2") Integer version) {
}

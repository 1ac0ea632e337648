package io.concordat.catalog.offer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.CreateProgram;

/**
 * A new offer, without a version yet.
 *
 * @param code unique per vendor
 */
@Input("CreateOfferInput")
@Description("A new offer, without a version yet.")
@Schema(description = "A new offer, without a version yet.")
public record CreateOffer(
        @NotNull @Id @Description("The program it belongs to.") @Schema(description = "The program it belongs to.") UUID programId,
        @NotNull @Pattern(regexp = CreateProgram.CODE, message = CreateProgram.CODE_MESSAGE) @Description("Code, unique per vendor.") @Schema(description = "Code, unique per vendor.", examples = "NEW-LOGO") String code,
        @NotBlank @Size(max = 120) @Description("What the vendor's people call it.") @Schema(description = "What the vendor's people call it.", examples = "New logo bonus") String name) {
}

package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An offer as both doors show it to the vendor's side; what it says is in its versions.
 *
 * @param code unique per vendor, never changed
 * @param revision counts its changes, from 1
 */
@Type("Offer")
@Description("An incentive that a program offers; what it says is in its versions.")
@Schema(name = "Offer", description = "An incentive that a program offers; what it says is in its versions.")
public record OfferView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The program it belongs to.") @Schema(description = "The program it belongs to.") UUID programId,
        @NonNull @Description("Code, unique per vendor; it never changes.") @Schema(description = "Code, unique per vendor; it never changes.", examples = "NEW-LOGO") String code,
        @NonNull @Description("What the vendor's people call it.") @Schema(description = "What the vendor's people call it.", examples = "New logo bonus") String name,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's word that it has read an announced version; without a time while it is missing. */
@Type("OfferAcknowledgement")
@Description("A partner's word that it has read an announced version; without a time while it is missing.")
@Schema(name = "OfferAcknowledgement", description = "A partner's word that it has read an announced version; without a time while it is missing.")
public record OfferAcknowledgement(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "1") int version,
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @Description("When it was given; null while it is missing.") @Schema(description = "When it was given; null while it is missing.", nullable = true) Instant acknowledgedAt,
        @Description("Who gave it.") @Schema(description = "Who gave it.", nullable = true) String acknowledgedBy) {
}

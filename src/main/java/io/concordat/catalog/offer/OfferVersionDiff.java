package io.concordat.catalog.offer;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.TermsWarning;

/**
 * What a version of an offer says otherwise than another one; their lives are not compared.
 *
 * @param against number of the version that it is compared with
 * @param changes in the order of the version's fields; empty when both say the same
 * @param warnings what the version says and may not mean, whether it is new or not
 */
@Type("OfferVersionDiff")
@Description("What a version of an offer says otherwise than another one.")
@Schema(name = "OfferVersionDiff", description = "What a version of an offer says otherwise than another one.")
public record OfferVersionDiff(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "2") int version,
        @Description("Number of the version that it is compared with.") @Schema(description = "Number of the version that it is compared with.", examples = "1") int against,
        @NonNull @Description("What differs; empty when both say the same.") @Schema(description = "What differs; empty when both say the same.") List<@NonNull OfferVersionChange> changes,
        @NonNull @Description("What the version says and may not mean.") @Schema(description = "What the version says and may not mean.") List<@NonNull TermsWarning> warnings) {
}

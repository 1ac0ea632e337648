package io.concordat.catalog.offer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that two versions of an offer say differently.
 *
 * @param path name of the field in the version
 * @param before what the compared version says, codes separated by commas; {@code null} when it says nothing
 * @param after what this version says
 */
@Type("OfferVersionChange")
@Description("One thing that two versions of an offer say differently.")
@Schema(name = "OfferVersionChange", description = "One thing that two versions of an offer say differently.")
public record OfferVersionChange(
        @NonNull @Description("Name of the field in the version.") @Schema(description = "Name of the field in the version.", examples = "validTo") String path,
        @Description("What the compared version says; null when it says nothing.") @Schema(description = "What the compared version says; null when it says nothing.", examples = "2026-12-31", nullable = true) String before,
        @Description("What this version says; null when it says nothing.") @Schema(description = "What this version says; null when it says nothing.", examples = "2027-06-30", nullable = true) String after,
        @NonNull @Description("The same for people.") @Schema(description = "The same for people.", examples = "The last day is 2027-06-30 instead of 2026-12-31.") String sentence) {
}

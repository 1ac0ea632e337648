package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that can be computed and yet may not be meant. */
@Type("TermsWarning")
@Description("Something that can be computed and yet may not be meant.")
@Schema(name = "TermsWarning", description = "Something that can be computed and yet may not be meant.")
public record TermsWarning(
        @NonNull @Description("Where it stands.") @Schema(description = "Where it stands.", examples = "earning.segments[0].formula.custom.text") String path,
        @NonNull @Description("Stable code.") @Schema(description = "Stable code.", examples = "totals-not-used") String code,
        @NonNull @Description("What follows from it, and what to do.") @Schema(description = "What follows from it, and what to do.") String message) {
}

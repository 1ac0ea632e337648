package io.concordat.earning.simulation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** How an offer's total for the partner would change. */
@Type("ProjectedEffect")
@Description("How an offer's total for the partner would change.")
@Schema(name = "ProjectedEffect", description = "How an offer's total for the partner would change.")
public record ProjectedEffect(
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Description("The change.") @Schema(description = "The change.") MoneyValue change) {
}

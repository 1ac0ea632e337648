package io.concordat.earning;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.entry.TraceStep;

/** An earning with its entries and how its amount came about. */
@Type("EarningDetail")
@Description("An earning with its entries and how its amount came about.")
@Schema(name = "EarningDetail", description = "An earning with its entries and how its amount came about.")
public record EarningDetail(
        @NonNull @Description("The earning.") @Schema(description = "The earning.") EarningView earning,
        @NonNull @Description("Every step of its last calculation.") @Schema(description = "Every step of its last calculation.") List<@NonNull TraceStep> trace,
        @NonNull @Description("Its entries, the first one first.") @Schema(description = "Its entries, the first one first.") List<@NonNull EntryView> entries) {
}

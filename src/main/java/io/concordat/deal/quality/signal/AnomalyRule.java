package io.concordat.deal.quality.signal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule by which signals of a kind are raised. */
@Type("AnomalyRule")
@Schema(name = "AnomalyRule")
@Description("The rule by which signals of a kind are raised.")
public record AnomalyRule(@NonNull @Description("The kind.") AnomalyKind kind,
        @Description("Whether signals of this kind are raised.") boolean active,
        @Description("Length of the window in days.") @Schema(examples = "90") int windowDays,
        @Description("The number that the kind counts to.") @Schema(examples = "5") int threshold,
        @Description("The share or likeness of the kind, in percent.") @Schema(examples = "80") int percent,
        @Description("Whether the named rule registration-ended resolves a signal once its registration was withdrawn, rejected or marked as a duplicate.") boolean resolveWhenEnded,
        @Description("Counts its changes; 0 is the default.") int revision) {
}

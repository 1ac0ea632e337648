package io.concordat.deal.quality.signal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's word about a signal. */
@Input("ResolveAnomalySignalInput")
@Description("A person's word about a signal.")
public record ResolveSignal(@NotNull @Description("What it is.") SignalDecision decision,
        @NotBlank @Size(max = 1000) @Description("Why.") @Schema(examples = "The partner ran a campaign that week.") String reason) {
}

package io.concordat.deal.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Why a decision about customers is undone. */
@Input("UndoDecisionInput")
@Description("Why a decision about customers is undone.")
public record UndoDecision(@NotBlank @Size(max = 1000) @Description("Why.") String reason) {
}

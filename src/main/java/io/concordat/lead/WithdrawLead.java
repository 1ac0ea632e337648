package io.concordat.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the vendor takes a lead from the market. */
@Input("WithdrawLeadInput")
@Description("Why the vendor takes a lead from the market.")
public record WithdrawLead(
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(examples = "The customer bought directly.") String reason) {
}

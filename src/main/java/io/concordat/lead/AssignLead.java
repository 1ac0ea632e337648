package io.concordat.lead;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a person gives a lead to, even one that declined it before; or that the rules shall be asked once more. */
@Input("AssignLeadInput")
@Description("Whom a person gives a lead to, or that the rules shall be asked once more.")
public record AssignLead(
        @Description("The partner; the rules are asked when it is absent, for one more offer whatever their number of attempts.") UUID partnerId,
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(examples = "The customer asked for this partner.") String reason,
        @Min(1) @Max(720) @Description("Hours to answer, with a partner; 24 when not given.") @Schema(examples = "48") Integer responseHours) {
}

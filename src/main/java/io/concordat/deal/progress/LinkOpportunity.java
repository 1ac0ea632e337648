package io.concordat.deal.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Links a registration to the opportunity that it became in the vendor's CRM. */
@Input("LinkOpportunityInput")
@Description("Links a registration to the opportunity that it became in the vendor's CRM.")
public record LinkOpportunity(
        @NotBlank @Size(max = 64) @Description("The opportunity's id in the CRM.") @Schema(examples = "006Qy00000AbCdE") String crmOpportunityId) {
}

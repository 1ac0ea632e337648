package io.concordat.lead;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** Somebody who may buy, as the vendor knows them. */
@Input("CreateLeadInput")
@Description("Somebody who may buy, as the vendor knows them.")
public record CreateLead(
        @Size(min = 1, max = 64) @Description("The vendor's own number of the lead, unique.") @Schema(examples = "CRM-L-4711") String externalReference,
        @NotBlank @Size(max = 80) @Description("Where it came from.") @Schema(examples = "WEB_FORM") String source,
        @Size(max = 64) @Description("Campaign that brought it.") String campaignId,
        @NotNull @Valid @Description("The company.") Customer customer,
        @Size(max = 20) @NoNullItems @Description("People there.") List<@Valid Contact> contacts,
        @Valid @Description("What these people agreed to; without shareData no partner sees them.") Consent consent,
        @NotEmpty @Size(max = 20) @NoNullItems @Description("Codes of the product families that they ask for.") @Schema(examples = "[\"ANALYTICS\"]") List<@NotBlank @Size(max = 40) String> families,
        @Valid @Description("What it may be worth.") MoneyValue estimatedValue,
        @Size(max = 40) @Description("Code of the vendor's region.") @Schema(examples = "EMEA") String region,
        @Size(max = 2000) @Description("What else is known.") @Schema(examples = "Asked for a demo.") String notes) {
}

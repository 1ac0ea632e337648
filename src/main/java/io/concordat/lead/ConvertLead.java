package io.concordat.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.intake.ValueBasis;
import io.concordat.platform.input.JsonDocument;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** What a partner adds to a lead to make it a deal registration; what is absent is taken from the lead where it has it. */
@Input("ConvertLeadInput")
@Description("What a partner adds to a lead to make it a deal registration.")
public record ConvertLead(
        @Description("The partner's user behind the registration.") UUID partnerUserId,
        @Description("The program; needed when the partner is enrolled in several.") UUID programId,
        @Size(min = 1, max = 64) @Description("The partner's own number of the deal.") String externalReference,
        @NotBlank @Size(min = 3, max = 200) @Description("What the deal is called.") String title,
        @NotNull @Description("What kind of business it is.") OpportunityType opportunityType,
        @NotNull @Description("When the deal is expected to close.") LocalDate expectedCloseDate,
        @Size(max = 50) @NoNullItems @Description("What the deal is about; the lead's product families when absent.") List<@Valid ProductLine> products,
        @Valid @Description("What the deal is worth; the lead's estimate when absent.") MoneyValue dealValue,
        @Description("How the value is counted; TCV when not given.") ValueBasis valueBasis,
        @Min(1) @Max(240) @Description("Length of the contract in months.") Integer contractMonths,
        @Size(max = 20) @NoNullItems @Description("People at the customer; the lead's when absent, unless they are withheld.") List<@Valid Contact> contacts,
        @Size(min = 20, max = 2000) @Description("The problem to be solved.") String businessProblem,
        @Size(min = 20, max = 2000) @Description("How the product is to be used.") String useCase,
        @Description("How far the sale is; PROSPECT when not given.") SalesStage stage,
        @Size(max = 255) @Description("What happens next.") String nextSteps,
        @Size(max = 50) @NoNullItems @Description("What was done with the customer.") List<@Valid SalesActivity> salesActivities,
        @Valid @Description("What the customer's people agreed to; the lead's when absent.") Consent consent,
        @Description("What the program asks for beside the standard fields.") JsonDocument extraFields) {
}

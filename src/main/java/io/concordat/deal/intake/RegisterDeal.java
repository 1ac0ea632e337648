package io.concordat.deal.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.platform.input.JsonDocument;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** Everything a partner says when it registers a deal. What is not required is optional unless the program's registration policy asks for it. */
@Input("RegisterDealInput")
@Type("DealContent")
@Description("Everything a partner says when it registers a deal.")
public record RegisterDeal(
        @Description("The registering partner; taken from the token for partner callers.") UUID partnerId,
        @Description("The partner's user behind the registration.") UUID partnerUserId,
        @Description("The program; needed when the partner is enrolled in several.") UUID programId,
        @Description("What is asked for; STANDARD when not given.") RegistrationType registrationType,
        @Size(min = 1, max = 64) @Description("The partner's own number of the deal, unique per partner.") String externalReference,
        @NotBlank @Size(min = 3, max = 200) @Description("What the deal is called.") String title,
        @Size(min = 20, max = 2000) @Description("The problem to be solved.") String businessProblem,
        @Size(min = 20, max = 2000) @Description("How the product is to be used.") String useCase,
        @NotNull @Description("What kind of business it is.") OpportunityType opportunityType,
        @NotNull @Valid @Description("The end customer.") Customer customer,
        @NotEmpty @Size(max = 20) @NoNullItems @Description("People at the customer, one or more.") List<@Valid Contact> contacts,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("What the deal is about, one or more.") List<@Valid ProductLine> products,
        @NotNull @Valid @Description("What the deal is worth.") MoneyValue dealValue,
        @Description("How the value is counted; TCV when not given.") ValueBasis valueBasis,
        @Min(1) @Max(240) @Description("Length of the contract in months.") Integer contractMonths,
        @NotNull @Description("When the deal is expected to close.") LocalDate expectedCloseDate,
        @Description("How far the sale is; PROSPECT when not given.") SalesStage stage,
        @Size(max = 255) @Description("What happens next.") String nextSteps,
        @Size(max = 50) @NoNullItems @Description("What was done with the customer.") List<@Valid SalesActivity> salesActivities,
        @Description("Which side brought the deal; the caller's side when not given.") DealSource source,
        @Size(max = 80) @Description("Where the lead came from.") String leadSource,
        @Size(max = 64) @Description("Campaign that brought it.") String campaignId,
        @Description("Whether market development funds helped.") Boolean fundedByMdf,
        @Size(max = 20) @NoNullItems @Description("Competitors.") List<@Size(min = 1, max = 120) String> competitors,
        @Size(max = 120) @Description("Partner of record at the customer.") String incumbentPartner,
        @Size(max = 5) @NoNullItems @Description("How the customer gets the product.") List<DeliveryModel> deliveryModel,
        @Valid @Description("A public tender behind the deal.") PublicTender publicTender,
        @Description("The distributor between vendor and partner.") UUID distributorId,
        @Size(max = 10) @NoNullItems @Description("Other partners in the deal.") List<@Valid Participant> secondaryPartners,
        @Size(max = 6) @NoNullItems @Description("What the partner asks the vendor for.") List<RequestedHelp> requestedHelp,
        @Description("How much others of the vendor may see; FULL when not given.") Visibility visibility,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Description("Discount asked for, in percent.") BigDecimal discountRequested,
        @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Description("The partner's expected margin, in percent.") BigDecimal expectedMargin,
        @Valid @Description("What the customer's people agreed to.") Consent consent,
        @Size(max = 20) @NoNullItems @Description("Earlier registrations of one's own that this one is not a duplicate of.") List<UUID> distinctFrom,
        @Size(min = 10, max = 500) @Description("Why it is another deal; needed with distinctFrom.") String distinctReason,
        @Description("The ended registration that this one takes up again.") UUID resubmissionOf,
        @Description("What the program asks for beside the standard fields: a JSON object that keeps to form.extraFields of its registration policy.") JsonDocument extraFields) {

    /** @return what is stored as it came: without the people, who have a home of their own, and with the source decided */
    public RegisterDeal forStorage(DealSource decidedSource) {
        return new RegisterDeal(null, partnerUserId, programId, registrationType, externalReference, title,
                businessProblem, useCase, opportunityType, customer, null, products, dealValue, valueBasis,
                contractMonths, expectedCloseDate, stage, nextSteps, salesActivities, decidedSource, leadSource,
                campaignId, fundedByMdf, competitors, incumbentPartner, deliveryModel, publicTender, distributorId,
                secondaryPartners, requestedHelp, visibility, discountRequested, expectedMargin, consent, distinctFrom,
                distinctReason, resubmissionOf, extraFields);
    }

    /** @return what was stored, together with the partner and the people again */
    public RegisterDeal completed(UUID partner, List<Contact> people) {
        return new RegisterDeal(partner, partnerUserId, programId, registrationType, externalReference, title,
                businessProblem, useCase, opportunityType, customer, people, products, dealValue, valueBasis,
                contractMonths, expectedCloseDate, stage, nextSteps, salesActivities, source, leadSource, campaignId,
                fundedByMdf, competitors, incumbentPartner, deliveryModel, publicTender, distributorId,
                secondaryPartners, requestedHelp, visibility, discountRequested, expectedMargin, consent, distinctFrom,
                distinctReason, resubmissionOf, extraFields);
    }
}

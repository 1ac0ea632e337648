package io.concordat.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.DealSource;
import io.concordat.deal.intake.DeliveryModel;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.intake.Participant;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.PublicTender;
import io.concordat.deal.intake.RegistrationType;
import io.concordat.deal.intake.RequestedHelp;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.intake.ValueBasis;
import io.concordat.deal.intake.Visibility;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.input.JsonDocument;
import io.concordat.platform.input.MoneyValue;

/** A registration as both doors show it; what is not known or not the caller's to see is absent. */
@Type("DealRegistration")
@Schema(name = "DealRegistration")
@Description("A partner's claim of protection on an opportunity.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealView(
        @Description("Public id.") @Id UUID id,
        @Description("Review status: the vendor's view.") DealStatus status,
        @Description("What matching said.") Verdict verdict,
        @Description("In the answer to a registration: whether it was stored, or is an earlier one of the same deal.") Boolean created,
        @Description("The registering partner.") @Id UUID partnerId,
        @Description("The partner's user behind it.") @Id UUID partnerUserId,
        @Description("The program.") @Id UUID programId,
        @Description("Version of the program's registration policy that decided.") Integer policyVersion,
        @Description("The customer that it resolved to; not shown to partners.") @Id UUID customerId,
        @Description("When it is protected, if it is.") ProtectionWindow protection,
        @Description("How it was decided, if it was.") DecisionView decision,
        @Description("Codes of what was accepted although it looks wrong.") List<String> warnings,
        @Description("What is asked for.") RegistrationType registrationType,
        @Description("The partner's own number of the deal.") String externalReference,
        @Description("What the deal is called.") String title,
        @Description("The problem to be solved.") String businessProblem,
        @Description("How the product is to be used.") String useCase,
        @Description("What kind of business it is.") OpportunityType opportunityType,
        @Description("The end customer as the partner describes it.") Customer customer,
        @Description("People at the customer.") List<Contact> contacts,
        @Description("What the deal is about.") List<ProductLine> products,
        @Description("What the deal is worth.") MoneyValue dealValue,
        @Description("How the value is counted.") ValueBasis valueBasis,
        @Description("Length of the contract in months.") Integer contractMonths,
        @Description("When the deal is expected to close.") LocalDate expectedCloseDate,
        @Description("How far the sale is.") SalesStage stage,
        @Description("What happens next.") String nextSteps,
        @Description("What was done with the customer.") List<SalesActivity> salesActivities,
        @Description("Which side brought the deal.") DealSource source,
        @Description("Where the lead came from.") String leadSource,
        @Description("Campaign that brought it.") String campaignId,
        @Description("Whether market development funds helped.") Boolean fundedByMdf,
        @Description("Competitors.") List<String> competitors,
        @Description("Partner of record at the customer.") String incumbentPartner,
        @Description("How the customer gets the product.") List<DeliveryModel> deliveryModel,
        @Description("A public tender behind the deal.") PublicTender publicTender,
        @Description("The distributor between vendor and partner.") @Id UUID distributorId,
        @Description("Other partners in the deal.") List<Participant> secondaryPartners,
        @Description("What the partner asks the vendor for.") List<RequestedHelp> requestedHelp,
        @Description("How much others of the vendor may see.") Visibility visibility,
        @Description("Discount asked for, in percent.") BigDecimal discountRequested,
        @Description("The partner's expected margin, in percent.") BigDecimal expectedMargin,
        @Description("What the customer's people agreed to.") Consent consent,
        @Description("Registrations that this one was declared not to be a duplicate of.") List<UUID> distinctFrom,
        @Description("Why it is another deal.") String distinctReason,
        @Description("The ended registration that it takes up again.") @Id UUID resubmissionOf,
        @Description("What the program asks for beside the standard fields: a JSON object.") JsonDocument extraFields,
        @Description("What a reviewer asks for, in ACTION_REQUIRED.") ActionRequest actionRequest,
        @Description("The registration that it is a duplicate of; not shown to partners.") @Id UUID duplicateOf,
        @Description("How it goes on beside a first partner, after it came second in a conflict.") SecondPartner secondPartner,
        @Description("Who sent it; not shown to partners.") String createdBy,
        @Description("When it came in.") Instant createdAt,
        @Description("When it was submitted.") Instant submittedAt,
        @Description("Counts its changes, from 1.") int revision) {

    /** Pages keep registrations in maps; the id alone tells nearly all of them apart. */
    @Override
    public int hashCode() {
        return Objects.hash(id, revision);
    }

    /** @return the same registration as the answer to an attempt to register it */
    DealView answering(boolean stored, Verdict attempt) {
        return with(stored, attempt, customerId, decision, duplicateOf, createdBy);
    }

    /** @return the same registration without what is the vendor's alone */
    DealView forPartner() {
        DecisionView shown = decision == null ? null : new DecisionView(decision.decidedAt(), null, decision.reason());
        return with(created, verdict, null, shown, null, null);
    }

    private DealView with(Boolean stored, Verdict shownVerdict, UUID shownCustomer, DecisionView shownDecision,
            UUID shownDuplicateOf, String shownCreator) {
        return new DealView(id, status, shownVerdict, stored, partnerId, partnerUserId, programId, policyVersion,
                shownCustomer, protection, shownDecision, warnings, registrationType, externalReference, title,
                businessProblem, useCase, opportunityType, customer, contacts, products, dealValue, valueBasis,
                contractMonths, expectedCloseDate, stage, nextSteps, salesActivities, source, leadSource, campaignId,
                fundedByMdf, competitors, incumbentPartner, deliveryModel, publicTender, distributorId,
                secondaryPartners, requestedHelp, visibility, discountRequested, expectedMargin, consent, distinctFrom,
                distinctReason, resubmissionOf, extraFields, actionRequest, shownDuplicateOf, secondPartner,
                shownCreator, createdAt,
                submittedAt,
                revision);
    }
}

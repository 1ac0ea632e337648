package io.concordat.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.RegistrationType;
import io.concordat.deal.intake.ValueBasis;
import io.concordat.deal.intake.Visibility;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.input.MoneyValue;

/**
 * A stored registration.
 *
 * @param no internal number, never shown
 * @param intake what was sent, without people: they live in the partner room
 * @param value {@code null} in a draft that does not say it, like what else a draft may leave out
 * @param contactIds the people, in their order
 * @param contactRoles their decision roles, {@code null} where none was given
 * @param action what is asked for in ACTION_REQUIRED, or {@code null}
 * @param duplicateOf the registration that it is a duplicate of, or {@code null}
 * @param secondPartner how it goes on after it came second in a conflict, or {@code null}
 */
record DealRow(long no, UUID id, UUID partnerId, UUID programId, Integer policyVersion, UUID customerId,
        DealStatus status,
        Verdict verdict, List<String> families, Money value, LocalDate expectedCloseOn, RegisterDeal intake,
        List<UUID> contactIds, List<String> contactRoles, List<String> warnings, String createdBy, Instant createdAt,
        Instant submittedAt, DecisionView decision, ProtectionWindow protection, ActionRequest action, UUID duplicateOf,
        SecondPartner secondPartner, int revision) {

    /** @return the registration after a move */
    DealRow moved(DealStatus to, ProtectionWindow window) {
        return new DealRow(no, id, partnerId, programId, policyVersion, customerId, to, verdict, families, value,
                expectedCloseOn, intake, contactIds, contactRoles, warnings, createdBy, createdAt, submittedAt,
                decision, window, null, duplicateOf, secondPartner, revision + 1);
    }

    /** @return the registration on the terms of a second partner, or on those of the only one */
    DealRow second(SecondPartner terms) {
        return new DealRow(no, id, partnerId, programId, policyVersion, customerId, status, verdict, families, value,
                expectedCloseOn, intake, contactIds, contactRoles, warnings, createdBy, createdAt, submittedAt,
                decision, protection, action, duplicateOf, terms, revision);
    }

    /** @return what the rooms above know of it */
    DealFacts facts() {
        return new DealFacts(no, id, partnerId, programId, policyVersion == null ? 0 : policyVersion, customerId,
                status, verdict, families, value,
                intake, createdBy, createdAt, submittedAt, protection, revision);
    }

    /** @return the registration as the doors show it to the vendor */
    DealView view(List<Contact> contacts) {
        RegisterDeal in = intake;
        return new DealView(id, status, verdict, null, partnerId, in.partnerUserId(), programId, policyVersion,
                customerId, protection, decision, warnings, orElse(in.registrationType(), RegistrationType.STANDARD),
                in.externalReference(), in.title(), in.businessProblem(), in.useCase(), in.opportunityType(),
                in.customer(), contacts, in.products(), value == null ? null : MoneyValue.of(value),
                orElse(in.valueBasis(), ValueBasis.TCV), in.contractMonths(), expectedCloseOn,
                orElse(in.stage(), SalesStage.PROSPECT), in.nextSteps(), in.salesActivities(), in.source(),
                in.leadSource(), in.campaignId(), in.fundedByMdf(), in.competitors(), in.incumbentPartner(),
                in.deliveryModel(), in.publicTender(), in.distributorId(), in.secondaryPartners(),
                in.requestedHelp(), orElse(in.visibility(), Visibility.FULL), in.discountRequested(),
                in.expectedMargin(), in.consent(), in.distinctFrom(), in.distinctReason(),
                in.resubmissionOf(), in.extraFields(), action, duplicateOf, secondPartner, createdBy, createdAt,
                submittedAt,
                revision);
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}

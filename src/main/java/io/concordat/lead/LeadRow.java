package io.concordat.lead;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.money.Money;
import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.Customer;
import io.concordat.lead.routing.LeadFacts;
import io.concordat.platform.input.MoneyValue;

/**
 * A stored lead.
 *
 * @param familyScope its product families and those above them
 * @param contactIds the people, in their order; they live in the partner room
 * @param contactRoles their decision roles, {@code null} where none was given
 * @param partnerId the partner that has it, or {@code null}
 * @param assignmentId the offer by which it has it, or {@code null}
 * @param offers how often it was offered
 */
record LeadRow(UUID id, String externalReference, LeadStatus status, String source, String campaignId,
        Customer customer, String region, List<String> families, List<String> familyScope, Money value, String notes,
        List<UUID> contactIds, List<String> contactRoles, Consent consent, UUID partnerId, UUID assignmentId,
        Instant respondBy, int offers, String queueReason, String endReason, String endNote, UUID registrationId,
        String createdBy, Instant createdAt, Instant changedAt, int revision) {

    /** @return the lead as the doors show it to the vendor */
    LeadView view(List<Contact> contacts) {
        return new LeadView(id, status, customer.legalName(), customer.address().country(), families, partnerId,
                respondBy, customer, contacts, null, consent, value == null ? null : MoneyValue.of(value), region,
                notes, source, campaignId, externalReference, offers, queueReason, endReason, endNote, registrationId,
                createdBy, createdAt, changedAt, revision);
    }

    /**
     * @param offersSoFar how many offers count against the rules' number of attempts
     * @return what the routing rules ask of it
     */
    LeadFacts facts(int offersSoFar, Set<UUID> refusedBy) {
        return new LeadFacts(id, customer.address().country(), region, Set.copyOf(familyScope), value, offersSoFar,
                refusedBy);
    }

    boolean sharesContacts() {
        return consent != null && consent.shareData();
    }
}

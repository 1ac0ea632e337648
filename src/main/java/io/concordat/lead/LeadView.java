package io.concordat.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Consent;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.input.MoneyValue;

/** A lead as both doors show it; what is not known or not the caller's to see is absent. */
@Type("Lead")
@Schema(name = "Lead")
@Description("Somebody who may buy, handed by the vendor to one partner at a time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("How far it is.") LeadStatus status,
        @NonNull @Description("The company.") @Schema(examples = "Keller Werkzeugbau GmbH") String company,
        @NonNull @Description("ISO 3166-1 code of its country; ZZ when it is not known.") @Schema(examples = "DE") String country,
        @NonNull @Description("Codes of the product families that it asks for.") List<@NonNull String> families,
        @Id @Description("The partner that has it.") UUID partnerId,
        @Description("When an offer ends that is not answered.") Instant respondBy,
        @Description("The company in full; a partner sees it once it has accepted.") Customer customer,
        @Description("People there; a partner sees them once it has accepted, and only with their consent.") List<Contact> contacts,
        @Description("Whether there are people whom the partner may not see because they did not consent.") Boolean contactsWithheld,
        @Description("What these people agreed to.") Consent consent,
        @Description("What it may be worth; a partner sees it once it has accepted.") MoneyValue estimatedValue,
        @Description("Code of the vendor's region.") String region,
        @Description("What else is known; a partner sees it once it has accepted.") String notes,
        @Description("Where it came from.") String source,
        @Description("Campaign that brought it.") String campaignId,
        @Description("The vendor's own number; not shown to partners.") String externalReference,
        @Description("How often it was offered; not shown to partners.") Integer offers,
        @Description("Why a person has to assign it; not shown to partners.") String queueReason,
        @Description("Code of the reason why it ended without a deal.") String endReason,
        @Description("The same in words.") String endNote,
        @Id @Description("The deal registration that it became.") UUID registrationId,
        @Description("Who sent it; not shown to partners.") String createdBy,
        @NonNull @Description("When it came in.") Instant createdAt,
        @NonNull @Description("When it changed last.") Instant changedAt,
        @Description("Counts its changes, from 1.") int revision) {

    /** @return the same lead without what is the vendor's alone, and before acceptance without all that identifies people */
    LeadView forPartner() {
        boolean taken = status != LeadStatus.OFFERED;
        boolean withheld = contacts != null && !contacts.isEmpty() && (consent == null || !consent.shareData());
        return new LeadView(id, status, company, country, families, partnerId, respondBy, taken ? customer : null,
                taken && !withheld ? contacts : null, taken ? withheld : null, taken ? consent : null,
                taken ? estimatedValue : null, taken ? region : null, taken ? notes : null, taken ? source : null,
                taken ? campaignId : null, null, null, null, endReason, endNote, registrationId, null, createdAt,
                changedAt, revision);
    }
}

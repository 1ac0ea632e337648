package io.concordat.deal.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.platform.input.MoneyValue;

/** An opportunity of the vendor's own sales team as both doors show it. */
@Type("CrmOpportunity")
@Schema(name = "CrmOpportunity")
@Description("An opportunity of the vendor's own sales team.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrmOpportunityView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("The CRM that it is in.") String source,
        @NonNull @Description("Its id there.") String externalId,
        @NonNull @Id @Description("The customer that it resolved to.") UUID customerId,
        @NonNull @Description("The customer as the CRM describes it.") Customer customer,
        @NonNull @Description("What it is called.") String title,
        @NonNull @Description("Codes of the product families that it is about.") List<@NonNull String> families,
        @Description("What kind of business it is; any kind when not given.") OpportunityType opportunityType,
        @NonNull @Description("How it stands.") OpportunityState state,
        @Description("What it is worth.") MoneyValue value,
        @Description("When it is expected to close.") LocalDate expectedCloseOn,
        @NonNull @Description("When the vendor was last engaged.") Instant engagedAt,
        @Description("When it was won or lost.") Instant closedAt,
        @Description("Counts or times the changes in the CRM.") Long version,
        @NonNull @Description("When it last came in.") Instant receivedAt,
        @Description("In the answer to a write: false when a newer state was stored already and nothing changed.") Boolean applied,
        @Description("Counts its changes, from 1.") int revision) {

    CrmOpportunityView answering(boolean changed) {
        return new CrmOpportunityView(id, source, externalId, customerId, customer, title, families, opportunityType,
                state, value, expectedCloseOn, engagedAt, closedAt, version, receivedAt, changed, revision);
    }
}

package io.concordat.deal.pipeline;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Customer;

/** An account of the vendor's CRM as both doors show it. */
@Type("CrmAccount")
@Schema(name = "CrmAccount")
@Description("An account of the vendor's CRM.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrmAccountView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("The CRM that it is in.") String source,
        @NonNull @Description("Its id there.") String externalId,
        @NonNull @Id @Description("The customer that it resolved to.") UUID customerId,
        @NonNull @Description("The customer as the CRM describes it.") Customer customer,
        @NonNull @Description("What the vendor has with it.") AccountRelation relation,
        @Description("When the vendor was last engaged with it.") Instant engagedAt,
        @Description("Counts or times the changes in the CRM.") Long version,
        @NonNull @Description("When it last came in.") Instant receivedAt,
        @Description("In the answer to a write: false when a newer state was stored already and nothing changed.") Boolean applied,
        @Description("Counts its changes, from 1.") int revision) {

    CrmAccountView answering(boolean changed) {
        return new CrmAccountView(id, source, externalId, customerId, customer, relation, engagedAt, version,
                receivedAt, changed, revision);
    }
}

package io.concordat.deal.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The customer's written choice. A partner sees what it gave itself.
 *
 * @param party id of the registration that the customer chose, or VENDOR
 * @param partnerId the partner that gave it, or {@code null} for the vendor side
 * @param recordedBy who gave it; not shown to partners
 */
@Type("ConflictEvidence")
@Schema(name = "ConflictEvidence", description = "The customer's written choice.")
@Description("The customer's written choice; a partner sees what it gave itself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("Id of the registration that the customer chose, or VENDOR.") String party,
        @NonNull @Description("The day on which the customer wrote it.") LocalDate chosenOn,
        @Id @Description("A file beside a registration of the case.") UUID attachmentId,
        @Description("What the customer wrote.") String text,
        @Id @Description("The partner that gave it; absent for the vendor side.") UUID partnerId,
        @Description("Who gave it; not shown to partners.") String recordedBy,
        @NonNull @Description("When it was given.") Instant recordedAt) {

    Evidence forPartner() {
        return new Evidence(id, party, chosenOn, attachmentId, text, partnerId, null, recordedAt);
    }
}

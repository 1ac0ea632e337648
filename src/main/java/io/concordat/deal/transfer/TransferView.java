package io.concordat.deal.transfer;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of hands; a partner does not learn who another partner was. */
@Type("DealTransfer")
@Schema(name = "DealTransfer")
@Description("One change of hands; a partner does not learn who another partner was.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
        @NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @Id @Description("The partner before.") UUID fromPartnerId,
        @Id @Description("The partner's user before, if there was one.") UUID fromPartnerUserId,
        @Id @Description("The partner from then on.") UUID toPartnerId,
        @Id @Description("The partner's user from then on, if there is one.") UUID toPartnerUserId,
        @NonNull @Description("Why.") String reason,
        @Description("Who did it; not shown to partners.") String transferredBy,
        @NonNull @Description("When.") Instant transferredAt,
        @Description("Revision of the registration after it.") int registrationRevision) {

    /** @return the same without the other partner, when there was one, and without the vendor's people */
    TransferView forPartner(UUID reader) {
        boolean wasTheirs = reader.equals(fromPartnerId);
        boolean isTheirs = reader.equals(toPartnerId);
        return new TransferView(id, registrationId, wasTheirs ? fromPartnerId : null,
                wasTheirs ? fromPartnerUserId : null, isTheirs ? toPartnerId : null,
                isTheirs ? toPartnerUserId : null, reason, null, transferredAt, registrationRevision);
    }
}

package io.concordat.deal.quality.audit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One registration of a sample. */
@Type("SpotAuditItem")
@Schema(name = "SpotAuditItem")
@Description("One registration of a sample.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditItemView(@NonNull @Id @Description("The audit.") UUID auditId,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @Description("Its place in the sample, from 1.") int position,
        @NonNull @Description("The stratum: partner, tier, or empty.") String stratum,
        @NonNull @Description("SHA-256 of seed, a bar and the registration's id; the least of a stratum are drawn.") String hash,
        @NonNull @Description("What was found.") AuditResult result,
        @Description("The same in words.") String note,
        @Description("Who found it.") String recordedBy,
        @Description("When it was found.") Instant recordedAt,
        @Description("Counts its changes, from 1.") int revision) {
}

package io.concordat.deal.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone that a deal has reached. */
@Type("DealMilestone")
@Schema(name = "DealMilestone", description = "A milestone that a deal has reached.")
@Description("A milestone that a deal has reached.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("Its code.") String code,
        @NonNull @Description("The day.") LocalDate reachedOn,
        @NonNull @Description("What proves it.") String proof,
        @Description("Who said so; not shown to partners.") String recordedBy,
        @NonNull @Description("When it was said.") Instant recordedAt) {

    MilestoneView forPartner() {
        return new MilestoneView(id, registrationId, code, reachedOn, proof, null, recordedAt);
    }
}

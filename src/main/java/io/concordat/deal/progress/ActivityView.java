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

/** Something that was done on a deal, with its day and proof. */
@Type("DealActivity")
@Schema(name = "DealActivity", description = "Something that was done on a deal, with its day and proof.")
@Description("Something that was done on a deal, with its day and proof.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("Its kind.") String kind,
        @NonNull @Description("The day.") LocalDate happenedOn,
        @NonNull @Description("What proves it.") String proof,
        @NonNull @Description("Which side did it.") DoneBy doneBy,
        @Description("Who said so; not shown to partners.") String recordedBy,
        @NonNull @Description("When it was said.") Instant recordedAt) {

    ActivityView forPartner() {
        return new ActivityView(id, registrationId, kind, happenedOn, proof, doneBy, null, recordedAt);
    }
}

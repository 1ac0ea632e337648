package io.concordat.deal.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The participants of a deal as they were from one change to the next. */
@Type("DealTeam")
@Schema(name = "DealTeam", description = "The participants of a deal as they were from one change to the next.")
@Description("The participants of a deal as they were from one change to the next.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamView(@NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("The participants; their shares are 100 percent together.") List<@NonNull TeamMember> participants,
        @Description("When it was changed; absent for the team that the registration was sent with.") Instant changedAt,
        @Description("Who changed it; not shown to partners.") String changedBy,
        @Description("Counts its changes; 0 is the team that the registration was sent with.") int revision) {

    TeamView forPartner() {
        return new TeamView(registrationId, participants, changedAt, null, revision);
    }
}

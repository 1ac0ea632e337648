package io.concordat.lead.routing;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner that a rule considered.
 *
 * @param weight its turns in each round
 * @param openLeads leads that it had open at that moment
 * @param excludedBy why it could not have the lead, or {@code null}
 */
@Type("LeadCandidate")
@Schema(name = "LeadCandidate")
@Description("A partner that a rule considered.")
public record Candidate(@NonNull @Id @Description("The partner.") UUID partnerId,
        @Description("Its turns in each round.") int weight,
        @Description("Leads that it had open at that moment.") int openLeads,
        @Description("Why it could not have the lead: DECLINED_BEFORE, AT_CAPACITY; null when it could.") @Schema(nullable = true) CandidateExclusion excludedBy) {

    boolean mayHaveIt() {
        return excludedBy == null;
    }
}

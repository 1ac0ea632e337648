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

import io.concordat.lead.routing.Candidate;
import io.concordat.lead.routing.RoutingStrategy;

/** One offer of a lead to a partner, with everything that explains it; a partner sees its own, without the reasons. */
@Type("LeadAssignment")
@Schema(name = "LeadAssignment")
@Description("One offer of a lead to a partner, with everything that explains it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The lead.") UUID leadId,
        @Description("Number of the offer, from 1; not shown to partners.") Integer attempt,
        @NonNull @Id @Description("The partner.") UUID partnerId,
        @NonNull @Description("What became of it.") AssignmentStatus status,
        @Id @Description("The rule that chose; absent when a person did, and for partners.") UUID ruleId,
        @Description("Revision of that rule.") Integer ruleRevision,
        @Description("Name that the rule had.") String ruleName,
        @Description("How it chose.") RoutingStrategy strategy,
        @Description("Number of the rule's choices before this one.") Integer turn,
        @Description("Whom the rule considered, at most the first 50; not shown to partners.") List<Candidate> candidates,
        @Description("Why this partner; not shown to partners.") String why,
        @Description("Who offered it; not shown to partners.") String offeredBy,
        @NonNull @Description("When it was offered.") Instant offeredAt,
        @NonNull @Description("When the offer ends that is not answered.") Instant respondBy,
        @Description("When it was answered, or ended.") Instant answeredAt,
        @Description("Who answered; not shown to partners.") String answeredBy,
        @Description("Why the partner declined.") DeclineReason declineReason,
        @Description("The same in words.") String declineNote) {

    /** @return the same offer without what is the vendor's alone */
    AssignmentView forPartner() {
        return new AssignmentView(id, leadId, null, partnerId, status, null, null, null, null, null, null, null, null,
                offeredAt, respondBy, answeredAt, null, declineReason, declineNote);
    }
}

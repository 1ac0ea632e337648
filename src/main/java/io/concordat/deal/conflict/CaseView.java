package io.concordat.deal.conflict;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.security.Caller;

/** A conflict case as both doors show it; a partner never learns who the others are or what they sell. */
@Type("ConflictCase")
@Schema(name = "ConflictCase", description = "A conflict case; a partner never learns who the others are or what they sell.")
@Description("A conflict case; a partner never learns who the others are or what they sell.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(@NonNull @Id @Description("Public id.") UUID id,
        @Id @Description("The registration that came in; a partner sees it when it is its own.") UUID registrationId,
        @NonNull @Description("What it is in conflict with.") CaseKind kind,
        @NonNull @Description("Where the case stands.") CaseStatus status,
        @NonNull @Description("When it was opened.") Instant openedAt,
        @Description("Until when it is to be decided, while it waits for that.") Instant decideBy,
        @Description("Since when it is overdue; not shown to partners.") Instant overdueSince,
        @Description("How often it was escalated; not shown to partners.") Integer escalations,
        @NonNull @Description("The parties, the registration that came in first.") List<@NonNull PartyView> parties,
        @Description("What the rules propose; not shown to partners.") Proposal proposal,
        @NonNull @Description("What each party has for every rule, in the order of the program; a partner sees its own.") List<@NonNull RuleStep> rules,
        @NonNull @Description("The customer's written choices, as they were shown; a partner sees what it gave.") List<@NonNull Evidence> evidence,
        @Description("The decision.") Ruling decision,
        @Description("Until when a partner that lost may appeal.") Instant appealUntil,
        @Description("The appeal against it.") Appeal appeal,
        @Description("The decision about the appeal.") Ruling appealDecision,
        @Description("When it was over.") Instant closedAt,
        @Description("Why there was nothing to decide any more; not shown to partners.") String closedBecause,
        @Description("Counts its changes, from 1.") int revision) {

    static CaseView of(ConflictCase stored, List<Party> parties, List<Evidence> evidence, ZoneId zone) {
        return new CaseView(stored.id(), stored.registrationId(), stored.kind(), stored.status(), stored.openedAt(),
                stored.decideBy(), stored.overdueSince(), stored.escalations(),
                parties.stream().map(party -> PartyView.of(party, zone)).toList(), stored.proposal(),
                stored.proposal().steps(), evidence, ruling(stored, 0), stored.appealUntil(), stored.appeal(),
                ruling(stored, 1), stored.closedAt(), stored.closedBecause(), stored.revision());
    }

    private static Ruling ruling(ConflictCase stored, int number) {
        return stored.rulings().size() > number ? stored.rulings().get(number) : null;
    }

    CaseView to(Caller by) {
        if (!by.isPartner()) {
            return this;
        }
        UUID partner = by.partnerId();
        List<PartyView> seen = parties.stream().map(party -> party.forPartner(partner)).toList();
        Set<String> own = seen.stream().filter(party -> party.holdingId() != null)
                .map(party -> party.holdingId().toString()).collect(Collectors.toSet());
        return new CaseView(id, own.contains(registrationId.toString()) ? registrationId : null, kind, status,
                openedAt, decideBy, null, null, seen, null,
                rules.stream().map(step -> step.forPartner(own)).toList(),
                evidence.stream().filter(item -> partner.equals(item.partnerId())).map(Evidence::forPartner).toList(),
                decision == null ? null : decision.forPartner(own), appealUntil,
                appeal == null ? null : appeal.forPartner(partner),
                appealDecision == null ? null : appealDecision.forPartner(own), closedAt, null, revision);
    }
}

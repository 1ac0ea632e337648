package io.concordat.deal.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.SalesActivity;

/** A request to extend a protection, as both doors show it; what is not decided yet is absent. */
@Type("ExtensionRequest")
@Schema(name = "ExtensionRequest", description = "A request to extend a protection.")
@Description("A request to extend a protection.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtensionView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration whose protection is to last longer.") UUID registrationId,
        @Description("Days asked for.") int days,
        @NonNull @Description("Why.") String reason,
        @NonNull @Description("What was done with the customer, as evidence.") List<@NonNull SalesActivity> activities,
        @NonNull @Description("Where it stands.") ExtensionStatus status,
        @Description("Who asked; not shown to partners.") String requestedBy,
        @NonNull @Description("When it was asked.") Instant requestedAt,
        @Description("Days granted.") Integer grantedDays,
        @Description("First instant after the lengthened protection.") Instant protectedUntil,
        @Description("Who decided; not shown to partners.") String decidedBy,
        @Description("When it was decided.") Instant decidedAt,
        @Description("Why it was decided so.") String decisionReason,
        @Description("The rule that decided, when no person did.") String rule,
        @Description("Counts its changes, from 1.") int revision) {

    /** How a request is decided. */
    record Decision(ExtensionMove move, Integer days, Instant protectedUntil, String reason, String rule) {
    }

    /** @return the request as it is after the decision */
    ExtensionView decided(Decision decision, String by, Instant at) {
        return new ExtensionView(id, registrationId, days, reason, activities, decision.move().from(status),
                requestedBy,
                requestedAt, decision.days(), decision.protectedUntil(), by, at, decision.reason(), decision.rule(),
                revision + 1);
    }

    ExtensionView forPartner() {
        return new ExtensionView(id, registrationId, days, reason, activities, status, null, requestedAt, grantedDays,
                protectedUntil, null, decidedAt, decisionReason, rule, revision);
    }
}

package io.concordat.deal.quality.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that looks odd, as both doors show it. */
@Type("AnomalySignal")
@Schema(name = "AnomalySignal")
@Description("Something that looks odd about registrations; it stays open until a person or a named rule ends it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("What looks odd.") AnomalyKind kind,
        @NonNull @Description("What it became.") SignalStatus status,
        @NonNull @Description("What it is about.") SignalSubject subjectKind,
        @NonNull @Description("Id of the registration or partner, subject of the user, or the domain.") String subject,
        @NonNull @Description("The window that it is of: the first day of it, or empty for a signal about one registration.") String period,
        @Id @Description("The partner, where there is one.") UUID partnerId,
        @Id @Description("The registration that showed it.") UUID registrationId,
        @Description("What was measured: a number, or percent.") int measured,
        @Description("What the rule allows.") int threshold,
        @NonNull @Description("Other registrations or opportunities that belong to it, at most 20.") List<@NonNull UUID> relatedIds,
        @NonNull @Description("A sentence that says what was found.") String explanation,
        @NonNull @Description("When it was raised.") Instant raisedAt,
        @NonNull @Description("When it was found last.") Instant seenAt,
        @Description("When it was resolved.") Instant resolvedAt,
        @Description("Who resolved it: a person, or the name of a rule.") String resolvedBy,
        @Description("Why.") String resolution,
        @Description("Counts its changes, from 1.") int revision) {
}

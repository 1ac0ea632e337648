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

import io.concordat.platform.input.MoneyValue;

/** How a deal ended. */
@Type("DealOutcome")
@Schema(name = "DealOutcome", description = "How a deal ended.")
@Description("How a deal ended.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(@NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("Won or lost.") DealResult outcome,
        @NonNull @Description("The day.") LocalDate closedOn,
        @NonNull @Description("What it was worth in the end.") MoneyValue value,
        @Description("Why.") String reason,
        @Description("Who said so; not shown to partners.") String recordedBy,
        @NonNull @Description("When it was said.") Instant recordedAt) {

    OutcomeView forPartner() {
        return new OutcomeView(registrationId, outcome, closedOn, value, reason, null, recordedAt);
    }
}

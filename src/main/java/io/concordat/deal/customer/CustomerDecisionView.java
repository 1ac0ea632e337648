package io.concordat.deal.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decided about two customers, as both doors show it. */
@Type("CustomerDecision")
@Schema(name = "CustomerDecision")
@Description("What a person decided about two customers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerDecisionView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("What was decided.") DecisionKind kind,
        @NonNull @Id @Description("The survivor of a merge; the customer that was split; one of the two.") UUID customerId,
        @NonNull @Id @Description("The customer that was merged; the new customer of a split; the other of the two.") UUID otherId,
        @NonNull @Description("Why.") String reason,
        @NonNull @Description("When.") Instant decidedAt,
        @NonNull @Description("Who.") String decidedBy,
        @NonNull @Description("What moved; the first 200.") List<@NonNull MovedView> moves,
        @Description("When it was undone.") Instant undoneAt,
        @Description("Who undid it.") String undoneBy,
        @Description("Why it was undone.") String undoReason,
        @Description("Counts its changes, from 1.") int revision) {

    CustomerDecisionView with(List<MovedView> moved) {
        return new CustomerDecisionView(id, kind, customerId, otherId, reason, decidedAt, decidedBy, moved, undoneAt,
                undoneBy, undoReason, revision);
    }
}

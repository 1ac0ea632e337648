package io.concordat.deal.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Customer;

/** A named account as both doors show it. */
@Type("NamedAccount")
@Schema(name = "NamedAccount")
@Description("A customer that the vendor keeps for itself or for one partner.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedAccountView(@NonNull @Id @Description("Public id.") UUID id,
        @Description("Its number in the vendor's own list.") String externalId,
        @NonNull @Id @Description("The customer that it resolved to.") UUID customerId,
        @NonNull @Description("The customer as it was described.") Customer customer,
        @Id @Description("The partner that it is kept for; absent for the vendor itself.") UUID partnerId,
        @NonNull @Description("Codes of the product families that it is kept for; none for all.") List<@NonNull String> families,
        @NonNull @Description("First day.") LocalDate startsOn,
        @Description("Last day; absent until further notice.") LocalDate endsOn,
        @Description("Why it is kept.") String reason,
        @Description("Why it was ended.") String endReason,
        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @NonNull @Description("Who recorded it.") String recordedBy,
        @Description("Counts its changes, from 1.") int revision) {
}

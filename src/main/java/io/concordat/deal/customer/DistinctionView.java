package io.concordat.deal.customer;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer that another one is never to be one with. */
@Type("CustomerDistinction")
@Schema(name = "CustomerDistinction")
@Description("A customer that this one is never to be one with.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DistinctionView(@NonNull @Id @Description("The other customer.") UUID customerId,
        @NonNull @Description("Why.") String reason,
        @NonNull @Description("When it was decided.") Instant decidedAt,
        @NonNull @Description("Who decided it.") String decidedBy) {
}

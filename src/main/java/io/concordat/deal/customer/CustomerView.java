package io.concordat.deal.customer;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as both doors show it. */
@Type("Customer")
@Schema(name = "ResolvedCustomer")
@Description("An end customer: all descriptions that were found to be of one company.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("Its name as it was first told.") String name,
        @NonNull @Description("ISO 3166-1 alpha-2 code of its country; ZZ when it is not known.") String country,
        @NonNull @Description("When it was first told of.") Instant createdAt,
        @Id @Description("The customer that it was merged into.") UUID mergedInto,
        @Description("Counts what people decided about it, from 1.") int revision) {
}

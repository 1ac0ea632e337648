package io.concordat.deal.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.Customer;

/** A partner of record as both doors show it. */
@Type("Incumbent")
@Schema(name = "Incumbent")
@Description("The partner of record of a customer for a product family: it comes first on renewals.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncumbentView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The customer.") UUID customerId,
        @Description("The customer as it was described, if it was.") Customer customer,
        @NonNull @Description("Code of the product family.") String productFamily,
        @NonNull @Id @Description("The partner of record.") UUID partnerId,
        @NonNull @Description("First day.") LocalDate startsOn,
        @Description("Last day; absent until further notice.") LocalDate endsOn,
        @Description("Why it was ended.") String endReason,
        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @NonNull @Description("Who recorded it.") String recordedBy,
        @Description("Counts its changes, from 1.") int revision) {
}

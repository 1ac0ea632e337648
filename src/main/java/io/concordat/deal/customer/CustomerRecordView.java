package io.concordat.deal.customer;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.matching.RecordSource;

/** One description of a customer, and what it stands for. */
@Type("CustomerRecord")
@Schema(name = "CustomerRecord")
@Description("One description of a customer, and what it stands for.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerRecordView(@NonNull @Description("What describes the customer.") RecordSource kind,
        @NonNull @Id @Description("Public id of the registration, account, opportunity, named account or partner of record.") UUID id,
        @NonNull @Description("The name there.") String name,
        @Description("The country there.") String country,
        @Description("The city there, normalised.") String city,
        @Description("The registrable domain there.") String domain,
        @Description("Status of the registration, state of the opportunity, relation of the account.") String status,
        @Id @Description("The partner whose it is.") UUID partnerId,
        @Id @Description("The decision of a person that put it here.") UUID placedBy,
        @NonNull @Description("When it came in.") Instant since) {
}

package io.concordat.deal.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer with all that is known of it; in GraphQL the lists are fields of the customer. */
@RegisterForReflection
@Schema(name = "CustomerDetail", description = "A customer with all that is known of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerDetail(@Description("Public id.") UUID id,
        @Description("Its name as it was first told.") String name,
        @Description("ISO 3166-1 alpha-2 code of its country; ZZ when it is not known.") String country,
        @Description("When it was first told of.") Instant createdAt,
        @Description("The customer that it was merged into.") UUID mergedInto,
        @Description("Counts what people decided about it, from 1.") int revision,
        @Description("Its 100 newest descriptions: registrations, accounts, opportunities, named accounts, partners of record.") List<CustomerRecordView> records,
        @Description("Customers that it is never to be one with.") List<DistinctionView> distinctions) {

    static CustomerDetail of(CustomerView customer, List<CustomerRecordView> records,
            List<DistinctionView> distinctions) {
        return new CustomerDetail(customer.id(), customer.name(), customer.country(), customer.createdAt(),
                customer.mergedInto(), customer.revision(), records, distinctions);
    }
}

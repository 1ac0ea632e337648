package io.concordat.deal.customer;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.platform.input.NoNullItems;

/** Descriptions of one customer that are of another one. */
@Input("SplitCustomerInput")
@Description("Descriptions of one customer that are of another one.")
public record SplitCustomer(@NotNull @Id @Description("The customer that they are taken out of.") UUID customerId,
        @NotEmpty @Size(max = 500) @NoNullItems @Id @Description("Ids of the registrations, accounts, opportunities, named accounts and partners of record that describe the other customer.") List<UUID> records,
        @NotBlank @Size(max = 1000) @Description("Why.") String reason) {
}

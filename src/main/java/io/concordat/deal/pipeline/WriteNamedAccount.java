package io.concordat.deal.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.deal.intake.Customer;
import io.concordat.platform.input.NoNullItems;

/** A customer that the vendor keeps for itself or for one partner. */
@Input("WriteNamedAccountInput")
@Description("A customer that the vendor keeps for itself or for one partner.")
public record WriteNamedAccount(
        @Size(min = 1, max = 100) @Description("Its number in the vendor's own list, unique when given.") String externalId,
        @NotNull @Valid @Description("The customer.") Customer customer,
        @Id @Description("The partner that it is kept for; the vendor itself when not given.") UUID partnerId,
        @Size(max = 50) @NoNullItems @Description("Codes of the product families that it is kept for; all when not given.") List<String> families,
        @Description("First day; today when not given.") LocalDate startsOn,
        @Description("Last day; until further notice when not given.") LocalDate endsOn,
        @Size(max = 500) @Description("Why it is kept.") String reason) {
}

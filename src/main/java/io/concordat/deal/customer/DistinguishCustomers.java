package io.concordat.deal.customer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Two customers that are never to be one, or may be one again. */
@Input("DistinguishCustomersInput")
@Description("Two customers that are never to be one, or may be one again.")
public record DistinguishCustomers(@NotNull @Id @Description("One of them.") UUID a,
        @NotNull @Id @Description("The other one.") UUID b,
        @NotBlank @Size(max = 1000) @Description("Why.") String reason) {
}

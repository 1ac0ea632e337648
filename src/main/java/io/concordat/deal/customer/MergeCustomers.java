package io.concordat.deal.customer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Two customers that are one. */
@Input("MergeCustomersInput")
@Description("Two customers that are one.")
public record MergeCustomers(@NotNull @Id @Description("The customer that stays.") UUID survivorId,
        @NotNull @Id @Description("The customer that is merged into it.") UUID mergedId,
        @NotBlank @Size(max = 1000) @Description("Why.") String reason) {
}

package io.concordat.deal.pipeline;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.deal.intake.Customer;

/** A partner of record of a customer, which is told by its id or by a description. */
@Input("NameIncumbentInput")
@Description("A partner of record of a customer, which is told by its id or by a description.")
public record NameIncumbent(@Id @Description("The customer; or describe it.") UUID customerId,
        @Valid @Description("A description of the customer; or tell its id.") Customer customer,
        @NotBlank @Size(max = 40) @Description("Code of the product family.") String productFamily,
        @NotNull @Id @Description("The partner of record.") UUID partnerId,
        @Description("First day; today when not given.") LocalDate startsOn,
        @Description("Last day; until further notice when not given.") LocalDate endsOn) {
}

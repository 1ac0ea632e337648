package io.concordat.deal.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** Where the customer is. */
@Input("AddressInput")
@Type("Address")
@Description("Where the customer is.")
public record Address(
        @Size(max = 200) @Description("Street and house number.") String street,
        @Size(max = 100) @Description("City.") String city,
        @Size(max = 100) @Description("State or province.") String region,
        @Size(max = 20) @Description("Postal code.") String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "country-unknown: Send an ISO 3166-1 alpha-2 code, or ZZ when the country is not known.") @Description("ISO 3166-1 alpha-2 code; ZZ when it is not known.") String country) {
}

package io.concordat.deal.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** A person at the customer. */
@Input("ContactInput")
@Type("DealContact")
@Description("A person at the customer.")
public record Contact(
        @Size(max = 80) @Description("Given name.") String firstName,
        @NotBlank @Size(max = 80) @Description("Family name.") String lastName,
        @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}", message = "email-malformed: Send an e-mail address such as eva@example.com.") @Description("E-mail address.") String email,
        @Size(max = 50) @Description("Telephone number.") String phone,
        @Size(max = 80) @Description("Position in the company.") String title,
        @Description("What the person has to say in the purchase.") DecisionRole decisionRole) {
}

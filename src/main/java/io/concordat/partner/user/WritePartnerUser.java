package io.concordat.partner.user;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.partner.Person;

/**
 * What a partner's user shall be: it is created or replaced as a whole.
 *
 * @param phone as people write it, digits with separators, or {@code null}
 * @param title what the person does, or {@code null}
 * @param status ACTIVE when not given
 */
@Input("WritePartnerUserInput")
@Description("What a partner's user shall be; it is created or replaced as a whole.")
@Schema(description = "What a partner's user shall be; it is created or replaced as a whole.")
public record WritePartnerUser(
        @NotBlank @Size(max = 100) @Description("First name.") @Schema(examples = "Nora") String firstName,
        @NotBlank @Size(max = 100) @Description("Last name.") @Schema(examples = "West") String lastName,
        @NotBlank @Size(max = 254) @Email(message = "email-malformed: Send an e-mail address such as nora.west@northwind.example.") @Description("E-mail address.") @Schema(examples = "nora.west@northwind.example") String email,
        @Pattern(regexp = "\\+?[0-9 ()./-]{3,39}", message = "phone-malformed: Send a telephone number such as +49 221 555010.") @Description("Telephone number.") @Schema(examples = "+49 221 555010", nullable = true) String phone,
        @Size(max = 100) @Description("Job title.") @Schema(examples = "Head of Sales", nullable = true) String title,
        @NotNull @Description("What the person may do.") @Schema(examples = "PARTNER_USER") PartnerUserRole role,
        @Schema(description = "ACTIVE when not given.", nullable = true) PartnerUserStatus status) {

    Person person(UUID id) {
        return new Person(id, firstName.strip(), lastName.strip(), email.strip(), phone, title);
    }

    PartnerUserStatus statusOrActive() {
        return status == null ? PartnerUserStatus.ACTIVE : status;
    }
}

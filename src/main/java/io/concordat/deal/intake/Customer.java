package io.concordat.deal.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** The end customer of a deal, as the partner describes it. */
@Input("CustomerInput")
@Type("DealCustomer")
@Description("The end customer of a deal, as the partner describes it.")
public record Customer(
        @NotBlank @Size(max = 120) @Description("Registered name.") String legalName,
        @Size(max = 500) @Pattern(regexp = "([hH][tT][tT][pP][sS]?://)?[^\\s/@]+\\.[^\\s/@]{2,}([/?#:].*)?", message = "url-malformed: Send a web address such as https://www.example.com.") @Description("Website; its registrable domain identifies the customer.") String websiteUrl,
        @Size(max = 50) @Description("Telephone number of the company.") String phone,
        @Pattern(regexp = "\\d{9}", message = "duns-malformed: A D-U-N-S number has nine digits.") @Description("D-U-N-S number, nine digits.") String duns,
        @Pattern(regexp = "[A-Z0-9]{18}\\d{2}", message = "lei-malformed: A legal entity identifier has 20 letters and digits, the last two digits.") @Description("Legal entity identifier (ISO 17442).") String lei,
        @Pattern(regexp = "[A-Z]{2}[A-Z0-9+*. -]{2,18}", message = "vat-id-malformed: A VAT number starts with its country, such as DE123456789.") @Description("VAT identification number.") String vatId,
        @Size(max = 40) @Description("Number in the national company register.") String nationalId,
        @Size(max = 64) @Description("The vendor's CRM account, when it is known.") String crmAccountId,
        @NotNull @Valid @Description("Where the customer is.") Address address,
        @Size(max = 80) @Description("Industry, in words.") String industry,
        @Description("How many people it employs.") EmployeeBand employeeBand) {
}

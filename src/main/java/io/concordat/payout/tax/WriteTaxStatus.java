package io.concordat.payout.tax;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.reference.CountryCode;

/** What a partner's tax papers say from a day on. */
@Input("WriteTaxStatusInput")
@Description("What a partner's tax papers say from a day on.")
@Schema(description = "What a partner's tax papers say from a day on.")
public record WriteTaxStatus(
        @NotNull @CountryCode @Description("Country of the authority, ISO 3166-1.") @Schema(description = "Country of the authority, ISO 3166-1.", examples = "US") String country,
        @NotNull @Description("The paper that has arrived.") @Schema(description = "The paper that has arrived.", examples = "W9") TaxForm form,
        @NotNull @Description("What is known about the tax number; never send the number itself.") @Schema(description = "What is known about the tax number; never send the number itself.", examples = "MATCHED") TaxNumberStatus numberStatus) {

    /** @throws DomainException INVALID {@code number-without-form}: what is known of a number stands on a form */
    void check() {
        if (form == TaxForm.NONE && numberStatus != TaxNumberStatus.MISSING) {
            throw DomainException.invalid("numberStatus", "number-without-form",
                    "Without a form the tax number is MISSING.");
        }
    }
}

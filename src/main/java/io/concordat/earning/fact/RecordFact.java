package io.concordat.earning.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** Something that happened and may earn. A later version of the same external id replaces the earlier. */
@Input("RecordFactInput")
@Description("Something that happened and may earn. A later version of the same external id replaces the earlier.")
@Schema(description = "Something that happened and may earn. A later version of the same external id replaces the earlier.")
public record RecordFact(
        @NotBlank @Size(max = 200) @Description("The source's name for it, unique for the vendor.") @Schema(description = "The source's name for it, unique for the vendor.", examples = "inv-2026-0815") String externalId,
        @Min(1) @Max(1_000_000) @Description("1 and counting; a correction has a higher one. 1 when not said.") @Schema(description = "1 and counting; a correction has a higher one. 1 when not said.", examples = "1", nullable = true) Integer version,
        @Description("Whether the source takes the fact back altogether.") @Schema(description = "Whether the source takes the fact back altogether.", examples = "false", nullable = true) Boolean voided,
        @NotNull @Description("What happened.") @Schema(description = "What happened.", examples = "INVOICED") FactKind kind,
        @NotNull @Id @Description("Whose fact it is.") @Schema(description = "Whose fact it is.") UUID partnerId,
        @NotNull @Description("When it happened.") @Schema(description = "When it happened.", examples = "2026-03-02T09:30:00Z") Instant occurredAt,
        @Valid @Description("Its value; zero or more, also of a refund.") @Schema(description = "Its value; zero or more, also of a refund.", nullable = true) MoneyValue amount,
        @Pattern(regexp = RecordFact.DECIMAL, message = RecordFact.DECIMAL_FAULT) @Description("Units, a decimal text; one when not said.") @Schema(description = "Units, a decimal text; one when not said.", examples = "1", nullable = true) String quantity,
        @Size(max = 200) @NoNullItems @Description("The value's parts by product family.") @Schema(description = "The value's parts by product family.", nullable = true) List<@Valid FactItem> items,
        @Valid @Description("What the vendor keeps of it.") @Schema(description = "What the vendor keeps of it.", nullable = true) FactEconomics economics,
        @Valid @Description("Unit prices.") @Schema(description = "Unit prices.", nullable = true) FactPrices prices,
        @Valid @Description("Deal, customer, person, product and code.") @Schema(description = "Deal, customer, person, product and code.", nullable = true) FactSubject subject,
        @Size(max = 50) @NoNullItems @Description("Other partners with a role in it, in the order that decides about indivisible cents.") @Schema(description = "Other partners with a role in it, in the order that decides about indivisible cents.", nullable = true) List<@Valid FactParticipant> participants,
        @Description("Whether an influence on the deal is proven.") @Schema(description = "Whether an influence on the deal is proven.", examples = "true", nullable = true) Boolean influence,
        @Size(max = 50) @NoNullItems @Description("Codes of the proofs that are accepted for it.") @Schema(description = "Codes of the proofs that are accepted for it.", nullable = true) List<String> evidence,
        @Size(max = 200) @Description("External id of the fact that a reversal takes back; its whole deal when not said.") @Schema(description = "External id of the fact that a reversal takes back; its whole deal when not said.", nullable = true) String reverses,
        @Size(max = 50) @NoNullItems @Description("Further values for rules and formulas.") @Schema(description = "Further values for rules and formulas.", nullable = true) List<@Valid FactLabel> labels) {

    static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,6})?";
    static final String DECIMAL_FAULT = "decimal-malformed: Send a decimal text of zero or more with at most 12 digits and 6 decimals.";
}

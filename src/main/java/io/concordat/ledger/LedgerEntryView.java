package io.concordat.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.ledger.Side;
import io.concordat.platform.input.MoneyValue;

/** One line of a posting. */
@Type("LedgerEntry")
@Description("One line of a posting.")
@Schema(name = "LedgerEntry", description = "One line of a posting.")
public record LedgerEntryView(
        @NonNull @Id @Description("The posting.") @Schema(description = "The posting.") UUID postingId,
        @Description("Number of the line, from 1.") @Schema(description = "Number of the line, from 1.", examples = "1") int line,
        @NonNull @Id @Description("The account.") @Schema(description = "The account.") UUID accountId,
        @NonNull @Description("The account's code.") @Schema(description = "The account's code.", examples = "vendor:clearing") String accountCode,
        @NonNull @Description("Debit or credit.") @Schema(description = "Debit or credit.") Side side,
        @NonNull @Description("The amount, above zero.") @Schema(description = "The amount, above zero.") MoneyValue amount,
        @Description("Currency that was converted; null without a conversion.") @Schema(description = "Currency that was converted; null without a conversion.", examples = "USD", nullable = true) String rateFrom,
        @Description("Decimal text: units of the entry's currency for one unit of rateFrom.") @Schema(description = "Decimal text: units of the entry's currency for one unit of rateFrom.", examples = "0.9214", nullable = true) String rate,
        @Description("Day of the rate.") @Schema(description = "Day of the rate.", nullable = true) LocalDate rateOn,
        @NonNull @Description("The day to which accounting counts it.") @Schema(description = "The day to which accounting counts it.") LocalDate effectiveOn,
        @NonNull @Description("When it was written.") @Schema(description = "When it was written.") Instant recordedAt,
        @NonNull @Description("Kind of the object that it was made for.") @Schema(description = "Kind of the object that it was made for.", examples = "budget") String sourceKind,
        @NonNull @Id @Description("The object's id.") @Schema(description = "The object's id.") UUID sourceId,
        @NonNull @Description("What was done with the object.") @Schema(description = "What was done with the object.", examples = "funding") String sourceStep) {
}

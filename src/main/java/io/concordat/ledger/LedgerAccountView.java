package io.concordat.ledger;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Side;
import io.concordat.platform.input.MoneyValue;

/** An account of the ledger in one currency, with its balance. */
@Type("LedgerAccount")
@Description("An account of the ledger in one currency, with its balance.")
@Schema(name = "LedgerAccount", description = "An account of the ledger in one currency, with its balance.")
public record LedgerAccountView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("Code; with the currency it names the account.") @Schema(description = "Code; with the currency it names the account.", examples = "vendor:clearing") String code,
        @NonNull @Description("What the account is for.") @Schema(description = "What the account is for.") AccountKind kind,
        @Id @Description("The budget or partner whose account it is; null for the vendor's own.") @Schema(description = "The budget or partner whose account it is; null for the vendor's own.", nullable = true) UUID ownerId,
        @NonNull @Description("The one currency of its entries, ISO 4217.") @Schema(description = "The one currency of its entries, ISO 4217.", examples = "EUR") String currency,
        @NonNull @Description("The side on which the balance grows.") @Schema(description = "The side on which the balance grows.") Side normalSide,
        @Description("Whether the balance may go below zero; where not, the database refuses it.") @Schema(description = "Whether the balance may go below zero; where not, the database refuses it.") boolean overdraftAllowed,
        @NonNull @Description("Balance on the normal side.") @Schema(description = "Balance on the normal side.") MoneyValue balance,
        @NonNull @Description("When something was booked on it first.") @Schema(description = "When something was booked on it first.") Instant openedAt) {
}

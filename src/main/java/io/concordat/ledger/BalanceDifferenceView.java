package io.concordat.ledger;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** An account whose balance is not the sum of its entries. */
@Type("BalanceDifference")
@Description("An account whose balance is not the sum of its entries.")
@Schema(name = "BalanceDifference", description = "An account whose balance is not the sum of its entries.")
public record BalanceDifferenceView(
        @NonNull @Id @Description("The account.") @Schema(description = "The account.") UUID accountId,
        @NonNull @Description("The account's code.") @Schema(description = "The account's code.", examples = "vendor:clearing") String accountCode,
        @NonNull @Description("The balance that is kept.") @Schema(description = "The balance that is kept.") MoneyValue balance,
        @NonNull @Description("The sum of the entries.") @Schema(description = "The sum of the entries.") MoneyValue rebuilt) {
}

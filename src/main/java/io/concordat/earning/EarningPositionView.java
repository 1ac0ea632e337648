package io.concordat.earning;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** Earned against settled, for one offer and currency. */
@Type("EarningPosition")
@Description("Earned against settled, for one offer and currency.")
@Schema(name = "EarningPosition", description = "Earned against settled, for one offer and currency.")
public record EarningPositionView(
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Description("What counts to date.") @Schema(description = "What counts to date.") MoneyValue earned,
        @NonNull @Description("What budgets and caps of all partners have refused.") @Schema(description = "What budgets and caps of all partners have refused.") MoneyValue refused,
        @NonNull @Description("Earned and not due yet.") @Schema(description = "Earned and not due yet.") MoneyValue held,
        @NonNull @Description("Due and not settled.") @Schema(description = "Due and not settled.") MoneyValue payable,
        @NonNull @Description("Settled to date.") @Schema(description = "Settled to date.") MoneyValue settled,
        @NonNull @Description("Settled too much: owed back.") @Schema(description = "Settled too much: owed back.") MoneyValue receivable) {
}

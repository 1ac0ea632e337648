package io.concordat.catalog.budget;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A transfer between two budgets, which a second person decides. */
@Type("BudgetTransfer")
@Description("A transfer between two budgets, which a second person decides.")
@Schema(name = "BudgetTransfer", description = "A transfer between two budgets, which a second person decides.")
public record BudgetTransferView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The budget that gives.") @Schema(description = "The budget that gives.") UUID fromBudgetId,
        @NonNull @Id @Description("The budget that gets.") @Schema(description = "The budget that gets.") UUID toBudgetId,
        @NonNull @Description("The amount.") @Schema(description = "The amount.") MoneyValue amount,
        @NonNull @Description("Why.") @Schema(description = "Why.", examples = "The second quarter needs more") String reason,
        @NonNull @Description("Whether it is decided, and how.") @Schema(description = "Whether it is decided, and how.") BudgetTransferStatus status,
        @NonNull @Description("Who asked for it.") @Schema(description = "Who asked for it.") String requestedBy,
        @NonNull @Description("When it was asked for.") @Schema(description = "When it was asked for.") Instant requestedAt,
        @Description("Who decided; another person.") @Schema(description = "Who decided; another person.", nullable = true) String decidedBy,
        @Description("When it was decided.") @Schema(description = "When it was decided.", nullable = true) Instant decidedAt,
        @Description("Why it was decided so.") @Schema(description = "Why it was decided so.", nullable = true) String decisionReason,
        @Description("1 until it is decided, then 2.") @Schema(description = "1 until it is decided, then 2.", examples = "1") int revision) {
}

package io.concordat.catalog.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** Money that a program or an offer may promise in a period. */
@Type("Budget")
@Description("Money that a program or an offer may promise in a period.")
@Schema(name = "Budget", description = "Money that a program or an offer may promise in a period.")
public record BudgetView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @Id @Description("The offer; null for a budget of the whole program.") @Schema(description = "The offer; null for a budget of the whole program.", nullable = true) UUID offerId,
        @NonNull @Description("What people call it.") @Schema(description = "What people call it.", examples = "EMEA growth, first half") String name,
        @NonNull @Description("First day of the period.") @Schema(description = "First day of the period.", examples = "2026-01-01") LocalDate startsOn,
        @NonNull @Description("Last day of the period.") @Schema(description = "Last day of the period.", examples = "2026-06-30") LocalDate endsOn,
        @NonNull @Description("Whether anything may still be set aside.") @Schema(description = "Whether anything may still be set aside.") BudgetStatus status,
        @NonNull @Description("All that was put in, less what was taken out again.") @Schema(description = "All that was put in, less what was taken out again.") MoneyValue amount,
        @NonNull @Description("What may still be set aside.") @Schema(description = "What may still be set aside.") MoneyValue available,
        @NonNull @Description("Set aside for earnings that may still change.") @Schema(description = "Set aside for earnings that may still change.") MoneyValue reserved,
        @NonNull @Description("Promised.") @Schema(description = "Promised.") MoneyValue committed,
        @NonNull @Description("Used up.") @Schema(description = "Used up.") MoneyValue spent,
        @NonNull @Description("Thresholds that its use has reached.") @Schema(description = "Thresholds that its use has reached.") List<BudgetAlertView> alerts,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @NonNull @Description("Who created it.") @Schema(description = "Who created it.") String createdBy,
        @Description("When it was closed.") @Schema(description = "When it was closed.", nullable = true) Instant closedAt,
        @Description("Counts the changes of its terms and amount, from 1.") @Schema(description = "Counts the changes of its terms and amount, from 1.", examples = "1") int revision) {
}

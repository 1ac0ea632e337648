package io.concordat.catalog.budget;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A threshold that the use of a budget has reached. */
@Type("BudgetAlert")
@Description("A threshold that the use of a budget has reached.")
@Schema(name = "BudgetAlert", description = "A threshold that the use of a budget has reached.")
public record BudgetAlertView(
        @Description("The threshold: 80 or 95 percent of the amount.") @Schema(description = "The threshold: 80 or 95 percent of the amount.", examples = "80") int percent,
        @NonNull @Description("When it was reached.") @Schema(description = "When it was reached.") Instant raisedAt) {
}

package io.concordat.catalog.budget;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A new budget of a program, or of one of its offers. */
@Input("CreateBudgetInput")
@Description("A new budget of a program, or of one of its offers.")
@Schema(description = "A new budget of a program, or of one of its offers.")
public record CreateBudget(
        @NotNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @Id @Description("One of its offers; none for a budget of the whole program.") @Schema(description = "One of its offers; none for a budget of the whole program.", nullable = true) UUID offerId,
        @NotBlank @Size(max = 120) @Description("What people call it.") @Schema(description = "What people call it.", examples = "EMEA growth, first half") String name,
        @NotNull @Valid @Description("The amount, which may be zero.") @Schema(description = "The amount, which may be zero.") MoneyValue amount,
        @NotNull @Description("First day of the period.") @Schema(description = "First day of the period.", examples = "2026-01-01") LocalDate startsOn,
        @NotNull @Description("Last day of the period.") @Schema(description = "Last day of the period.", examples = "2026-06-30") LocalDate endsOn) {
}

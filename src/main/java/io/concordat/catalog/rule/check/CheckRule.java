package io.concordat.catalog.rule.check;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.TotalsScope;
import io.concordat.catalog.rule.RuleKind;
import io.concordat.catalog.rule.RuleSample;
import io.concordat.platform.input.NoNullItems;

/** A rule to be checked and tried. */
@Input("CheckRuleInput")
@Description("A rule to be checked and tried.")
@Schema(description = "A rule to be checked and tried.")
public record CheckRule(
        @NotNull @Description("What it says.") @Schema(description = "What it says.", examples = "CONDITION") RuleKind kind,
        @NotNull @Size(max = 4_000) @Description("Its text.") @Schema(description = "Its text.", examples = "fact.amount >= 5000") String text,
        @Description("Over what totals of a formula will run; asks whether it fits.") @Schema(description = "Over what totals of a formula will run; asks whether it fits.", examples = "FACT", nullable = true) TotalsScope scope,
        @Size(max = 100) @NoNullItems @Description("Values to try it with, also none; it is not tried when not given.") @Schema(description = "Values to try it with, also none; it is not tried when not given.", nullable = true) List<@Valid RuleSample> samples) {
}

package io.concordat.catalog.rule;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/** A value to try a rule with. */
@Input("RuleSampleInput")
@Description("A value to try a rule with.")
@Schema(description = "A value to try a rule with.")
public record RuleSample(
        @NotBlank @Size(max = 200) @Description("A name of the rule language, such as fact.amount, labels[\"channel\"] or fact.amountOf(\"CLOUD\").") @Schema(description = "A name of the rule language, such as fact.amount, labels[\"channel\"] or fact.amountOf(\"CLOUD\").", examples = "fact.amount") String name,
        @Size(max = 500) @Description("Its value as text: a decimal, true or false, a date such as 2026-03-31, a text.") @Schema(description = "Its value as text: a decimal, true or false, a date such as 2026-03-31, a text.", examples = "5000.00", nullable = true) String value,
        @Size(max = 200) @NoNullItems @Description("The values of a list.") @Schema(description = "The values of a list.", nullable = true) List<@Size(max = 200) String> values) {
}

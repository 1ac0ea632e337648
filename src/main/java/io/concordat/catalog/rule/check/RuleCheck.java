package io.concordat.catalog.rule.check;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.TermsWarning;
import io.concordat.catalog.rule.RuleKind;
import io.concordat.catalog.rule.RuleName;

/** What was found about a rule. */
@Type("RuleCheck")
@Description("What was found about a rule.")
@Schema(name = "RuleCheck", description = "What was found about a rule.")
public record RuleCheck(@NonNull @Description("What it says.") @Schema(description = "What it says.") RuleKind kind,
        @Description("Whether an offer may have it.") @Schema(description = "Whether an offer may have it.") boolean valid,
        @Description("Why not.") @Schema(description = "Why not.", nullable = true) RuleError error,
        @NonNull @Description("The names that it looks at.") @Schema(description = "The names that it looks at.") List<@NonNull String> uses,
        @Description("What it came to, if it was tried.") @Schema(description = "What it came to, if it was tried.", nullable = true) RuleResult result,
        @NonNull @Description("What may not be meant.") @Schema(description = "What may not be meant.") List<@NonNull TermsWarning> warnings,
        @NonNull @Description("All names that rules of this kind may use.") @Schema(description = "All names that rules of this kind may use.") List<@NonNull RuleName> names,
        @NonNull @Description("All functions that rules may use.") @Schema(description = "All functions that rules may use.") List<@NonNull String> functions) {

    /** Where a text is not a rule, and why. */
    @Type("RuleError")
    @Description("Where a text is not a rule, and why.")
    @Schema(name = "RuleError", description = "Where a text is not a rule, and why.")
    public record RuleError(
            @Description("Line, from 1.") @Schema(description = "Line, from 1.", examples = "1") int line,
            @Description("Character in the line, from 1.") @Schema(description = "Character in the line, from 1.", examples = "15") int column,
            @NonNull @Description("What is wrong there.") @Schema(description = "What is wrong there.") String message) {
    }

    /** What a rule came to with the samples; one of the three is there. */
    @Type("RuleResult")
    @Description("What a rule came to with the samples; one of the three is there.")
    @Schema(name = "RuleResult", description = "What a rule came to with the samples; one of the three is there.")
    public record RuleResult(
            @Description("Whether a condition holds.") @Schema(description = "Whether a condition holds.", nullable = true) Boolean holds,
            @Description("What a formula gives, not rounded.") @Schema(description = "What a formula gives, not rounded.", examples = "250.00", nullable = true) String amount,
            @Description("Why it came to nothing: a condition does not hold then, a formula gives nothing.") @Schema(description = "Why it came to nothing: a condition does not hold then, a formula gives nothing.", examples = "fact.amount is not known", nullable = true) String failure) {
    }
}

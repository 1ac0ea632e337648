package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.MarketEntry;
import io.concordat.core.earning.formula.Scope;
import io.concordat.platform.input.NoNullItems;

/** A bonus paid by milestones, each once. */
@Input("MarketEntryFormulaInput")
@Type("MarketEntryFormula")
@Description("A bonus paid by milestones, each once.")
@Schema(description = "A bonus paid by milestones, each once.")
public record MarketEntryFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("The whole bonus.") @Schema(description = "The whole bonus.", examples = "500.00") String amount,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Milestones; not more than 100 percent together.") @Schema(description = "Milestones; not more than 100 percent together.") List<@Valid MilestoneTerms> milestones,
        @NotNull @Description("PARTNER for one bonus per partner, DEAL for one per deal.") @Schema(description = "PARTNER for one bonus per partner, DEAL for one per deal.", examples = "PARTNER") TotalsScope scope) {

    Formula read(TermsReading terms, String path) {
        BigDecimal bonus = terms.amount(path + ".amount", amount);
        List<MarketEntry.Milestone> read = new ArrayList<>();
        BigDecimal whole = BigDecimal.ZERO;
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < milestones.size(); i++) {
            MilestoneTerms one = milestones.get(i);
            String at = path + ".milestones[" + i + "]";
            if (!codes.add(one.code())) {
                terms.fault(at + ".code", "not-unique", "Another milestone has this code.");
            }
            BigDecimal share = terms.rate(at + ".sharePercent", one.sharePercent());
            whole = whole.add(share);
            read.add(new MarketEntry.Milestone(one.code(), share));
        }
        if (whole.compareTo(BigDecimal.ONE) > 0) {
            terms.fault(path + ".milestones", "over-whole", "The milestones share more than 100 percent of the bonus.");
        }
        if (scope != TotalsScope.PARTNER && scope != TotalsScope.DEAL) {
            terms.fault(path + ".scope", "not-applicable", "Milestones belong to a PARTNER or a DEAL.");
        }
        return terms.build(path, () -> new MarketEntry(bonus, read, Scope.valueOf(scope.name())));
    }
}

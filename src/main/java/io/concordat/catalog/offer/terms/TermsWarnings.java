package io.concordat.catalog.offer.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.catalog.offer.terms.formula.CustomFormulaTerms;
import io.concordat.catalog.offer.terms.formula.FormulaTerms;
import io.concordat.catalog.offer.terms.formula.TotalsScope;
import io.concordat.catalog.rule.RuleKind;
import io.concordat.catalog.rule.RuleTrial;
import io.concordat.catalog.rule.RuleTrials;

/** Looks for what earning terms can say and hardly mean. */
@ApplicationScoped
public class TermsWarnings {

    private final RuleTrials rules;

    TermsWarnings(RuleTrials rules) {
        this.rules = rules;
    }

    /**
     * @param terms completed and without faults, or {@code null}
     * @param path  where they stand
     */
    public List<TermsWarning> of(EarningTerms terms, String path) {
        List<TermsWarning> all = new ArrayList<>();
        if (terms != null) {
            for (int i = 0; i < terms.segments().size(); i++) {
                add(all, terms.segments().get(i).formula(), path + ".segments[" + i + "].formula");
            }
            for (int i = 0; i < terms.overrides().size(); i++) {
                add(all, terms.overrides().get(i).formula(), path + ".overrides[" + i + "].formula");
            }
        }
        return all;
    }

    private void add(List<TermsWarning> all, FormulaTerms formula, String path) {
        CustomFormulaTerms custom = formula.custom();
        if (custom != null && custom.scope() != TotalsScope.FACT) {
            ofFormula(rules.trial(RuleKind.FORMULA, custom.text()), custom.scope(), path + ".custom.text")
                    .ifPresent(all::add);
        }
    }

    /** @return a warning when totals run over more than a fact and the formula does not look at them */
    public static Optional<TermsWarning> ofFormula(RuleTrial formula, TotalsScope scope, String path) {
        return scope == TotalsScope.FACT || formula.looksAtTotals()
                ? Optional.empty()
                : Optional.of(new TermsWarning(path, "totals-not-used", "Totals run over " + scope
                        + ", and the formula looks at none of total.volume, total.quantity and total.count: beyond the first "
                        + "fact it gives the same with and without a fact and pays nothing. Use totals, or the scope FACT."));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import io.concordat.catalog.rule.RuleFault;
import io.concordat.catalog.rule.RuleLanguage;
import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Condition;

/** A language in which every text is a rule unless it stops in the middle; the same text is an equal rule. */
public class SampleRules implements RuleLanguage {

    /** A rule that holds for everyone. */
    public record Rule(String text) implements Condition {

        @Override
        public Answer test(Question question) {
            return new Answer(true, text);
        }
    }

    /** A formula that gives nothing. */
    public record Text(String text) implements CustomFormula {

        @Override
        public Award award(Totals totals, FormulaCase asked) {
            return Award.of(BigDecimal.ZERO);
        }
    }

    @Override
    public Condition condition(String text) {
        return new Rule(whole(text));
    }

    @Override
    public CustomFormula formula(String text) {
        return new Text(whole(text));
    }

    private static String whole(String text) {
        if (text.endsWith("&&") || text.endsWith("*")) {
            throw new RuleFault(1, text.length() + 1, "Something is missing here.");
        }
        return text;
    }
}

package io.concordat.catalog.rule;

import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.terms.Condition;

/**
 * Turns a vendor's text into a rule that can be run: checked for types when it is compiled, bounded in cost, without a clock and
 * without input or output. Share the results between threads.
 */
public interface RuleLanguage {

    /**
     * @param text an expression that is true or false
     * @return the rule
     * @throws RuleFault if the text is not understood or has another type
     */
    Condition condition(String text);

    /**
     * @param text an expression that is an exact decimal, in the currency of the offer
     * @return the formula
     * @throws RuleFault if the text is not understood or has another type
     */
    CustomFormula formula(String text);
}

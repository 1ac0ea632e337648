package io.concordat.core.earning.formula;

import io.concordat.core.earning.time.Window;

/**
 * A formula that the vendor wrote.
 *
 * @param source  its text, for traces and for storing
 * @param program the compiled text
 * @param scope   over what totals run
 * @param window  how long they run
 */
public record Custom(String source, CustomFormula program, Scope scope, Window window) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return program.award(totals, asked);
    }
}

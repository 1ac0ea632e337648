package io.concordat.core.earning.formula;

/** A formula that the vendor wrote; compiled and run outside of this package. Pure, bounded in cost, exact decimals. */
@FunctionalInterface
public interface CustomFormula {

    /**
     * @param totals everything of scope and window, with the fact or without
     * @param asked  the fact
     * @return the exact amount in the offer's currency
     */
    Award award(Totals totals, FormulaCase asked);
}

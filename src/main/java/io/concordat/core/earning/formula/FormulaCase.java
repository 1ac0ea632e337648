package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.money.Money;

/**
 * The fact to which a formula is applied, and what is known around it.
 *
 * @param fact      the fact
 * @param day       the vendor's date of the fact
 * @param base      the value that the terms name as base, less deductions, in the offer's currency
 * @param quantity  units of the offer's product families
 * @param rate      exchange rate from the fact's currency into the offer's
 * @param before    totals of scope and window before this fact
 * @param startedOn day of the first fact of scope and window; the fact's own day for the first
 * @param figures   numbers about partner, offer and period
 */
public record FormulaCase(Fact fact, LocalDate day, BigDecimal base, BigDecimal quantity, BigDecimal rate,
        Totals before, LocalDate startedOn, FigureSource figures) {

    /** @return an amount of the fact in the offer's currency, exact; {@code null} for {@code null} */
    public BigDecimal converted(Money amount) {
        return amount == null ? null : FactValue.decimal(amount).multiply(rate);
    }
}

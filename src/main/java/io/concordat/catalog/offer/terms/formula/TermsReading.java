package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.concordat.catalog.rule.RuleFault;
import io.concordat.catalog.rule.RuleLanguage;
import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;

/**
 * One reading of earning terms: turns texts into exact numbers and rules, and notes every fault with its path. What is read
 * after a fault is of no use but to find further faults; {@link #build} then gives nothing.
 */
public final class TermsReading {

    private final Currency currency;
    private final RuleLanguage rules;
    private final List<FieldError> faults = new ArrayList<>();

    /**
     * @param currency of all amounts
     * @param rules    in which rules are written
     */
    public TermsReading(Currency currency, RuleLanguage rules) {
        this.currency = currency;
        this.rules = rules;
    }

    public Currency currency() {
        return currency;
    }

    /** @return the faults so far, in the order in which they were found */
    public List<FieldError> faults() {
        return List.copyOf(faults);
    }

    public void fault(String path, String code, String message) {
        faults.add(new FieldError(path, code, message));
    }

    /** @return a volume, units or a factor; {@code null} for {@code null} */
    public BigDecimal number(String path, String text) {
        return text == null ? null : Decimals.plain(new BigDecimal(text));
    }

    /** As {@link #number}, and notes a zero. */
    public BigDecimal positive(String path, String text) {
        BigDecimal number = number(path, text);
        if (number != null && number.signum() == 0) {
            fault(path, "out-of-range", "The value must be greater than zero.");
        }
        return number;
    }

    /** @return the share that a percentage means, 0.025 for 2.5, of any size; {@code null} for {@code null} */
    public BigDecimal percent(String path, String text) {
        return text == null ? null : Decimals.plain(new BigDecimal(text).movePointLeft(2));
    }

    /** As {@link #percent}, and notes more than 100 percent. */
    public BigDecimal rate(String path, String text) {
        BigDecimal share = percent(path, text);
        if (share != null && share.compareTo(BigDecimal.ONE) > 0) {
            fault(path, "out-of-range", "The greatest value is 100 percent.");
        }
        return share;
    }

    /** @return an amount of money as {@link #money} reads it, as a number */
    public BigDecimal amount(String path, String text) {
        Money read = money(path, text);
        return read == null ? null : Decimals.plain(new BigDecimal(read.decimal()));
    }

    /** @return money in the currency of the terms, with exactly its decimals; {@code null} for {@code null} */
    public Money money(String path, String text) {
        if (text == null) {
            return null;
        }
        try {
            return Money.parse(text, currency);
        } catch (NumberFormatException | ArithmeticException e) {
            fault(path, "amount-malformed", "Send a decimal text with " + currency.minorDigits() + " decimals for "
                    + currency + ".");
            return Money.zero(currency);
        }
    }

    /** @return the compiled rule; {@code null} when the text is no rule, which is noted with its position */
    public Condition condition(String path, String text) {
        return compiled(path, () -> rules.condition(text));
    }

    /** @return the compiled formula; {@code null} when the text is none, which is noted with its position */
    public CustomFormula formula(String path, String text) {
        return compiled(path, () -> rules.formula(text));
    }

    /** @return the only formula that is said; {@code null} when there is none, several, or faults in it */
    public Formula one(String path, List<Supplier<Formula>> said) {
        if (said.isEmpty()) {
            fault(path, "required", "Say one kind of formula.");
        } else if (said.size() > 1) {
            fault(path, "one-of", "Say exactly one kind of formula; " + said.size() + " are given.");
        }
        Formula first = null;
        for (Supplier<Formula> each : said) {
            Formula read = each.get();
            first = first == null ? read : first;
        }
        return first;
    }

    /**
     * Makes a part of the terms once everything that was read so far has no fault.
     *
     * @return the part; {@code null} after a fault
     */
    public <T> T build(String path, Supplier<T> part) {
        if (!faults.isEmpty()) {
            return null;
        }
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            fault(path, "terms-invalid", e.getMessage() + ".");
            return null;
        }
    }

    private <T> T compiled(String path, Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (RuleFault e) {
            fault(path, "rule-invalid", "Line " + e.line() + ", column " + e.column() + ": " + e.getMessage());
            return null;
        }
    }
}

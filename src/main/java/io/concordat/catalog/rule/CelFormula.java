package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.formula.Award;
import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/** A formula, with the names that it looks at as the inputs of its award. */
final class CelFormula implements CustomFormula {

    /** An amount beyond this is a mistake in the formula, and would not fit into minor units. */
    private static final BigDecimal LARGEST = new BigDecimal("100000000000000");

    private final CelProgram program;
    private final List<RuleVariable> shown;

    /**
     * @param program compiled
     * @param shown   variables that the formula looks at
     */
    CelFormula(CelProgram program, List<RuleVariable> shown) {
        this.program = program;
        this.shown = shown.stream()
                .filter(variable -> variable.type() != RuleType.FACT && variable.type() != RuleType.LABELS).toList();
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        RuleInput input = RuleInput.of(totals, asked);
        try {
            BigDecimal amount = ((Decimal) program.run(input)).value();
            requireBounded(amount);
            return Award.of(amount, shown.stream().map(variable -> input(variable, input)).toArray(Input[]::new));
        } catch (RuleFailure e) {
            return Award.nothing(Reason.RULE_FAILED, Input.of("failure", e.getMessage()));
        }
    }

    /** @throws RuleFailure if nobody can mean such an amount */
    static void requireBounded(BigDecimal amount) {
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw new RuleFailure("the amount is larger than " + LARGEST.toPlainString());
        }
    }

    private static Input input(RuleVariable variable, RuleInput input) {
        if (!variable.isKnown(input)) {
            return Input.of(variable.name(), "not known");
        }
        Object value = variable.value(input);
        return value instanceof Decimal number
                ? Input.of(variable.name(), number.value())
                : Input.of(variable.name(), String.valueOf(value));
    }
}

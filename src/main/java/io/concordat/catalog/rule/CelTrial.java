package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.util.List;

/** A checked text, tried with values that somebody gives. */
final class CelTrial implements RuleTrial {

    private final RuleVariable.Where rule;
    private final CelProgram program;
    private final List<String> names;

    CelTrial(RuleVariable.Where rule, CelProgram program, List<String> names) {
        this.rule = rule;
        this.program = program;
        this.names = names;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Result run(List<RuleSample> samples, String path) {
        RuleSamples read = RuleSamples.read(samples, rule, path);
        try {
            Object result = program.run(read.input(), read.values());
            return result instanceof Boolean holds
                    ? new Result(holds, null, null)
                    : new Result(null, amount((Decimal) result), null);
        } catch (RuleFailure failure) {
            return new Result(null, null, failure.getMessage());
        }
    }

    private static BigDecimal amount(Decimal result) {
        CelFormula.requireBounded(result.value());
        return result.value();
    }
}

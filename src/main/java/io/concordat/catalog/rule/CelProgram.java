package io.concordat.catalog.rule;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import org.jboss.logging.Logger;

/** A compiled text with its constants. Unchanging: any number of threads may run it. */
final class CelProgram {

    private static final Logger LOG = Logger.getLogger(CelProgram.class);

    private final Program program;
    private final Map<String, Object> names;

    /**
     * @param program compiled
     * @param names   what it may ask for: a {@link RuleVariable}, a {@link Known} or a constant
     */
    CelProgram(Program program, Map<String, Object> names) {
        this.program = program;
        this.names = names;
    }

    /**
     * Asks whether a variable has a value.
     *
     * @param variable the variable
     */
    record Known(RuleVariable variable) {
    }

    /**
     * @return what the text comes to
     * @throws RuleFailure if it comes to nothing: a value is missing, a number too large, a division by zero
     */
    Object run(RuleInput input) {
        return run(name -> value(name, input));
    }

    /**
     * @param input what functions of the fact look at
     * @param samples values of variables by their names; what is not among them is not known
     * @return as {@link #run(RuleInput)}
     */
    Object run(RuleInput input, Map<String, Object> samples) {
        return run(name -> sample(name, input, samples));
    }

    private Object run(Function<String, Object> values) {
        try {
            return program.eval(name -> Optional.of(values.apply(name)));
        } catch (CelEvaluationException e) {
            throw failure(e);
        }
    }

    private Object value(String name, RuleInput input) {
        Object found = names.get(name);
        if (found instanceof RuleVariable variable) {
            return variable.value(input);
        }
        return found instanceof Known known ? (Object) known.variable().isKnown(input) : found;
    }

    private Object sample(String name, RuleInput input, Map<String, Object> samples) {
        Object found = names.get(name);
        if (found instanceof Known known) {
            return samples.containsKey(known.variable().name());
        }
        if (!(found instanceof RuleVariable variable)) {
            return found;
        }
        Object given = variable.type() == RuleType.FACT ? input : samples.get(variable.name());
        if (given == null && variable.type() != RuleType.STRING) {
            throw new RuleFailure(variable.name() + " is not known");
        }
        return given == null ? "" : given;
    }

    private static RuleFailure failure(CelEvaluationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFailure ours) {
                return ours;
            }
        }
        if (failed.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED) {
            return new RuleFailure("it takes more than " + CelEnvironment.MOST_STEPS + " steps");
        }
        LOG.warn("A rule that was checked failed in a way that is not foreseen", failed);
        return new RuleFailure("it cannot be evaluated");
    }
}

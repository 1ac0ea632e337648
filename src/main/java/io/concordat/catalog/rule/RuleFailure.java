package io.concordat.catalog.rule;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;

/** A rule could not be evaluated for a fact: a value is missing, a number too large. It never leaves this package. */
final class RuleFailure extends CelRuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence why, for the person who asks what a rule did */
    RuleFailure(String sentence) {
        super(null, CelErrorCode.INVALID_ARGUMENT);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** The place in the code tells nothing, and facts without a value are ordinary. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

package io.concordat.catalog.rule;

import java.util.function.Function;

/**
 * A name that a rule may use.
 *
 * @param name    as it is written in a rule
 * @param type    its type
 * @param where   in which rules it stands
 * @param read    its value, or {@code null} when the fact does not tell it
 * @param meaning for the page that vendors read
 */
record RuleVariable(String name, RuleType type, Where where, Function<RuleInput, Object> read, String meaning) {

    /** In which rules a name stands. */
    enum Where {
        BOTH, CONDITION, FORMULA
    }

    /**
     * @return the value; an absent text is the empty text
     * @throws RuleFailure if another value is absent
     */
    Object value(RuleInput input) {
        Object value = read.apply(input);
        if (value == null) {
            if (type == RuleType.STRING) {
                return "";
            }
            throw new RuleFailure(name + " is not known");
        }
        return value;
    }

    boolean isKnown(RuleInput input) {
        return read.apply(input) != null;
    }

    boolean isIn(Where rule) {
        return where == Where.BOTH || where == rule;
    }
}

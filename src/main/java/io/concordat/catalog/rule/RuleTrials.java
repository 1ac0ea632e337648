package io.concordat.catalog.rule;

import java.util.List;

/** Checks and tries rules that nobody stored, and tells what rules may be made of. Takes the processor, not the database. */
public interface RuleTrials {

    /**
     * @return the rule, with the limits that stored ones have
     * @throws RuleFault if the text is not understood or has another type
     */
    RuleTrial trial(RuleKind kind, String text);

    /** @return the names that rules of the kind may use */
    List<RuleName> names(RuleKind kind);

    /** @return the functions that rules may use, such as {@code abs(decimal) → decimal} */
    List<String> functions();
}

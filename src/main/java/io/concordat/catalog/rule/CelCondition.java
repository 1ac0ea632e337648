package io.concordat.catalog.rule;

import java.util.List;

import io.concordat.core.earning.terms.Condition;

/** A condition as its parts, which are asked one after the other; the first that is false decides. */
final class CelCondition implements Condition {

    private static final Answer HOLDS = new Answer(true, null);

    /**
     * A part.
     *
     * @param program compiled
     * @param no      the answer when it is false
     * @param text    as the vendor wrote it
     */
    record Part(CelProgram program, Answer no, String text) {

        Part(CelProgram program, String text) {
            this(program, new Answer(false, "not met: " + text), text);
        }
    }

    private final List<Part> parts;

    CelCondition(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Like {@code &&} in CEL: a part that is false decides, even when another one cannot be told. */
    @Override
    public Answer test(Question question) {
        RuleInput input = RuleInput.of(question);
        Answer untold = null;
        for (Part part : parts) {
            try {
                if (!(Boolean) part.program.run(input)) {
                    return part.no;
                }
            } catch (RuleFailure e) {
                untold = untold == null ? new Answer(false, part.text + ": " + e.getMessage()) : untold;
            }
        }
        return untold == null ? HOLDS : untold;
    }
}

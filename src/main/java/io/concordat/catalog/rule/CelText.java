package io.concordat.catalog.rule;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;

/** The text of a rule, and where its parts stand in it. CEL counts code points, and columns from 0. */
final class CelText {

    private final String text;
    private final CelSource source;

    CelText(String text, CelSource source) {
        this.text = text;
        this.source = source;
    }

    /** @return the text from where that part stands */
    String from(long part) {
        return from(offset(part));
    }

    private String from(int offset) {
        return text.substring(text.offsetByCodePoints(0, offset));
    }

    /** @return where the part stands, in code points from 0 */
    int offset(long part) {
        Integer offset = source.getPositionsMap().get(part);
        return offset == null ? 0 : offset;
    }

    RuleFault fault(long part, String message) {
        CelSourceLocation at = source.getOffsetLocation(offset(part)).orElse(CelSourceLocation.of(1, 0));
        return new RuleFault(at.getLine(), at.getColumn() + 1, message);
    }

    static RuleFault fault(CelIssue issue) {
        CelSourceLocation at = issue.getSourceLocation();
        return new RuleFault(Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1,
                CelMessages.forPeople(issue.getMessage()));
    }
}

package io.concordat.catalog.rule;

/** A text that is not a rule: where, and what is wrong. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line    1 and counting
     * @param column  1 and counting, in characters
     * @param message what is wrong there, for the person who wrote it
     */
    public RuleFault(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** @return the line of the text, 1 and counting */
    public int line() {
        return line;
    }

    /** @return the character within the line, 1 and counting */
    public int column() {
        return column;
    }
}

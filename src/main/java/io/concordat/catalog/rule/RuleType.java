package io.concordat.catalog.rule;

/** The types that a rule knows. */
enum RuleType {
    BOOL("bool"), DECIMAL("decimal"), STRING("string"), DATE("date"), STRINGS("list(string)"), LABELS("labels"), FACT(
            "fact");

    private final String written;

    RuleType(String written) {
        this.written = written;
    }

    /** @return the name in messages and on the page for vendors */
    String written() {
        return written;
    }
}

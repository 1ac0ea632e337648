package io.concordat.earning.entry;

import org.eclipse.microprofile.graphql.Description;

/** Why an entry was added to an earning. */
@Description("Why an entry was added to an earning.")
public enum EntryKind {
    /** The fact earned for the first time. */
    FIRST,
    /** The facts give something else than was recorded. */
    TRUE_UP,
    /** What a budget had refused was asked for again. */
    BUDGET_RELEASE
}

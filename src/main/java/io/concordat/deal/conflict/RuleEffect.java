package io.concordat.deal.conflict;

import org.eclipse.microprofile.graphql.Description;

/** What a rule said about the parties. */
@Description("What a rule said about the parties.")
public enum RuleEffect {
    /** It tells one party from all others. */
    DECIDES,
    /** It puts some parties before the others, but not one before all. */
    NARROWS,
    /** All have the same. */
    EQUAL,
    /** Something is not known of a party, so that the rule cannot compare. */
    UNKNOWN,
    /** It hands over to a person. */
    HANDS_OVER,
    /** A rule before it has decided or handed over. */
    NOT_REACHED
}

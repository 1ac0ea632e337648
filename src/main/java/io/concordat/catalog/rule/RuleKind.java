package io.concordat.catalog.rule;

import org.eclipse.microprofile.graphql.Description;

/** What a rule says. */
@Description("What a rule says.")
public enum RuleKind {
    @Description("Who is eligible: true or false.")
    CONDITION, @Description("What is paid: a number in the offer's currency.")
    FORMULA
}

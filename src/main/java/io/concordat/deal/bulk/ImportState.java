package io.concordat.deal.bulk;

import org.eclipse.microprofile.graphql.Description;

/** How far an import is. */
@Description("How far an import is.")
public enum ImportState {
    @Description("Lines come in.")
    RUNNING, @Description("Every line was answered.")
    FINISHED, @Description("It broke off; send the same file under the same key again, and it goes on.")
    INTERRUPTED
}

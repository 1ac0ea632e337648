package io.concordat.catalog;

import org.eclipse.microprofile.graphql.Description;

/** Whether a program goes on. */
@Description("Whether a program goes on.")
public enum ProgramStatus {
    ACTIVE,
    /** Over for good: no new enrollment, policy or offer; what was decided under it stands. */
    CLOSED
}

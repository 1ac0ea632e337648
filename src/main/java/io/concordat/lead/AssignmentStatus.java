package io.concordat.lead;

import org.eclipse.microprofile.graphql.Description;

/** What became of one offer of a lead. */
@Description("What became of one offer of a lead.")
public enum AssignmentStatus {
    OFFERED, ACCEPTED, DECLINED, TIMED_OUT, TAKEN_BACK
}

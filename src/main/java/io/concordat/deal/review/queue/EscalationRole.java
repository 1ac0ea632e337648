package io.concordat.deal.review.queue;

import org.eclipse.microprofile.graphql.Description;

/** The roles that a late review can be escalated to: those that may decide. */
@Description("A role that a late review can be escalated to.")
public enum EscalationRole {
    PROGRAM_ADMIN, CHANNEL_MANAGER
}

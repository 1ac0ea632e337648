package io.concordat.deal.team;

import org.eclipse.microprofile.graphql.Description;

/** Where an invitation stands. */
@Description("Where an invitation stands.")
public enum InvitationStatus {
    /** Waits for an answer. */
    INVITED,
    /** The invited side is in the team. */
    ACCEPTED,
    /** The invited side said no. */
    REJECTED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The inviting side took it back, or the registration ended. */
    WITHDRAWN
}

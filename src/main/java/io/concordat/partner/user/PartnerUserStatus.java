package io.concordat.partner.user;

import org.eclipse.microprofile.graphql.Description;

/** Whether a user may act for its partner. */
@Description("Whether a user may act for its partner.")
public enum PartnerUserStatus {
    ACTIVE, DISABLED
}

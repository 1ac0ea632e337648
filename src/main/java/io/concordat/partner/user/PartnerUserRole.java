package io.concordat.partner.user;

import org.eclipse.microprofile.graphql.Description;

/** What a user may do for its partner. */
@Description("What a user may do for its partner.")
public enum PartnerUserRole {
    /** Also manages the partner's users. */
    PARTNER_ADMIN, PARTNER_USER
}

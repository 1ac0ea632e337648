package io.concordat.deal.attachment;

import org.eclipse.microprofile.graphql.Description;

/** What a file is to a registration. */
@Description("What a file is to a registration.")
public enum AttachmentKind {
    @Description("Talks, demonstrations, meetings: that the partner works on the deal.")
    EVIDENCE_OF_ENGAGEMENT, @Description("The customer's written choice of its partner.")
    CUSTOMER_CHOICE, @Description("A public invitation to tender.")
    TENDER, @Description("A proposal or a quote.")
    PROPOSAL, @Description("A statement of work, signed or to be signed.")
    STATEMENT_OF_WORK, @Description("Anything else.")
    OTHER
}

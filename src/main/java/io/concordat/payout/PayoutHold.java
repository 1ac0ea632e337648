package io.concordat.payout;

import org.eclipse.microprofile.graphql.Description;

/** Why a partner is not paid. */
@Description("Why a partner is not paid.")
public enum PayoutHold {
    /** No tax form has arrived. */
    TAX_FORM_MISSING,
    /** The authority does not know the tax number under the partner's name. */
    TIN_MISMATCH,
    /** A share must be withheld, and the vendor has stated none for the country and day. */
    WITHHOLDING_RATE_MISSING,
    /** The partner is suspended. */
    PARTNER_SUSPENDED,
    /** The partner owes back more than is due to it. */
    NEGATIVE_BALANCE
}

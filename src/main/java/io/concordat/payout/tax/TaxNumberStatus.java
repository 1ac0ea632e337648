package io.concordat.payout.tax;

import org.eclipse.microprofile.graphql.Description;

/** What is known about a partner's tax number; the number itself is kept elsewhere. */
@Description("What is known about a partner's tax number; the number itself is kept elsewhere.")
public enum TaxNumberStatus {
    /** The form states none. */
    MISSING,
    /** Stated and not checked yet. */
    PROVIDED,
    /** The authority knows it under the partner's name. */
    MATCHED,
    /** The authority knows another name for it, or none. */
    MISMATCHED;

    /** @return why a share of payments is withheld, or {@code null} when none is */
    WithholdingCause cause() {
        return switch (this) {
            case MISSING -> WithholdingCause.NO_TAX_NUMBER;
            case MISMATCHED -> WithholdingCause.TAX_NUMBER_MISMATCHED;
            case PROVIDED, MATCHED -> null;
        };
    }
}

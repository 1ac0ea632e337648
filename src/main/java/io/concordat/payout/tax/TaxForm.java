package io.concordat.payout.tax;

import org.eclipse.microprofile.graphql.Description;

/** The paper by which a partner certifies who it is to the tax authority. */
@Description("The paper by which a partner certifies who it is to the tax authority.")
public enum TaxForm {
    /** Of a person or company of the United States. */
    W9,
    /** Of a person abroad. */
    W8_BEN,
    /** Of a company abroad. */
    W8_BEN_E,
    /** Of somebody abroad whose income belongs to a trade in the United States. */
    W8_ECI,
    /** Of another country's own kind. */
    LOCAL,
    /** None has arrived. */
    NONE
}

package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;

/** By what discounts are put together. */
@Description("By what discounts are put together.")
public enum DiscountGrouping {
    PARTNER, PRODUCT, MONTH, PARTNER_PRODUCT;

    boolean byPartner() {
        return this == PARTNER || this == PARTNER_PRODUCT;
    }

    boolean byProduct() {
        return this == PRODUCT || this == PARTNER_PRODUCT;
    }
}

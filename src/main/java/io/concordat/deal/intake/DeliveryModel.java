package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** How the customer gets the product. */
@Description("How the customer gets the product.")
public enum DeliveryModel {
    SAAS, RESELL, MANAGED_SERVICE, BYOL, SERVICES
}

package io.concordat.partner;

import org.eclipse.microprofile.graphql.Description;

/** How a partner works with the vendor. */
@Description("How a partner works with the vendor.")
public enum PartnerType {
    REFERRAL, RESELLER, SYSTEM_INTEGRATOR, ISV, DISTRIBUTOR, MSP
}

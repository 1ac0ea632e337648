package io.concordat.deal.matching;

import java.util.List;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.deal.intake.Address;
import io.concordat.deal.intake.Customer;

/** Reads a customer of the API as the matcher reads it. */
public final class CustomerIdentities {

    private CustomerIdentities() {
    }

    /** @param emails addresses of people at the customer; only their domains are compared */
    public static CustomerIdentity of(Customer customer, List<String> emails) {
        Address address = customer.address();
        return new CustomerIdentity(customer.legalName(), customer.websiteUrl(), emails, customer.phone(),
                address.street(), address.city(), address.region(), address.postalCode(), address.country(),
                customer.duns(), customer.lei(), customer.vatId(), customer.nationalId(), customer.crmAccountId());
    }
}

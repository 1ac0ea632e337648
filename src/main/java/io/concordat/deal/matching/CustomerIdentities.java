package io.concordat.deal.matching;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

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

    /**
     * A partner that gives its own website or mail address says nothing about the customer.
     *
     * @return the customer without a website or mail address of these domains; the very same when there is none
     */
    public static CustomerIdentity withoutDomains(CustomerIdentity raw, Collection<String> domains) {
        if (domains.stream().noneMatch(domain -> names(raw, domain))) {
            return raw;
        }
        String website = raw.websiteUrl() != null
                && domains.stream().anyMatch(domain -> names(raw.websiteUrl(), domain)) ? null : raw.websiteUrl();
        List<String> emails = raw.emails().stream()
                .filter(email -> domains.stream().noneMatch(domain -> names(email, domain))).toList();
        return new CustomerIdentity(raw.legalName(), website, emails, raw.phone(), raw.street(), raw.city(),
                raw.region(), raw.postalCode(), raw.country(), raw.duns(), raw.lei(), raw.vatId(), raw.nationalId(),
                raw.crmAccountId());
    }

    private static boolean names(CustomerIdentity raw, String domain) {
        return raw.websiteUrl() != null && names(raw.websiteUrl(), domain)
                || raw.emails().stream().anyMatch(email -> names(email, domain));
    }

    private static boolean names(String address, String domain) {
        String host = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^.*@", "")
                .replaceFirst("[/?#:].*$", "");
        return host.equals(domain) || host.endsWith("." + domain);
    }
}

package io.concordat.deal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.partner.PartnerStanding;

/** A partner that gives its own website or mail address says nothing about the customer. */
final class OwnDomains {

    private OwnDomains() {
    }

    /** @return the same identity when it names none of the partner's domains, else another one without them */
    static CustomerIdentity without(CustomerIdentity raw, PartnerStanding partner) {
        Set<String> own = new TreeSet<>(partner.webDomains());
        if (own.isEmpty() || own.stream().noneMatch(domain -> names(raw, domain))) {
            return raw;
        }
        String website = raw.websiteUrl() != null && own.stream().anyMatch(domain -> names(raw.websiteUrl(), domain))
                ? null
                : raw.websiteUrl();
        List<String> emails = raw.emails().stream()
                .filter(email -> own.stream().noneMatch(domain -> names(email, domain))).toList();
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

package io.concordat.core.matching;

import java.util.List;
import java.util.Objects;

/**
 * What a registration says about the end customer, exactly as it was given. Everything but the legal name may be
 * {@code null}.
 *
 * @param country ISO 3166-1 alpha-2 code, or {@code "ZZ"} or {@code null} when unknown
 * @param emails  e-mail addresses of the customer's contacts; only their domains are ever compared
 */
public record CustomerIdentity(String legalName, String websiteUrl, List<String> emails, String phone, String street,
        String city, String region, String postalCode, String country, String duns, String lei, String vatId,
        String nationalId, String crmAccountId) {

    public CustomerIdentity {
        Objects.requireNonNull(legalName, "legalName");
        emails = emails == null ? List.of() : emails.stream().filter(Objects::nonNull).toList();
    }
}

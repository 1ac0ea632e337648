package io.concordat.core.matching;

import java.util.List;

/** Short ways to write a customer in a test. */
final class Customers {

    private Customers() {
    }

    static CustomerIdentity named(String name) {
        return of(name, "ZZ", null, null, null, null);
    }

    static CustomerIdentity of(String name, String country, String website, String phone, String street, String city) {
        return new CustomerIdentity(name, website, List.of(), phone, street, city, null, null, country, null, null,
                null, null,
                null);
    }

    static Fingerprint print(String name) {
        return Normalizer.normalize(named(name));
    }

    static Fingerprint print(String name, String country, String website, String phone, String street, String city) {
        return Normalizer.normalize(of(name, country, website, phone, street, city));
    }

    static double score(Fingerprint one, Fingerprint other, IdentityLevel level) {
        return MatchScorer.score(one, other, level, TokenStatistics.frozen()).score();
    }

    static Likeness likeness(Fingerprint one, Fingerprint other) {
        return Thresholds.DEFAULT.likeness(score(one, other, IdentityLevel.COMPANY_PER_COUNTRY));
    }
}

package io.concordat.core.matching.score;

import java.util.List;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;

/** Short ways to write a customer in a test. */
public final class Customers {

    private Customers() {
    }

    public static CustomerIdentity named(String name) {
        return of(name, "ZZ", null, null, null, null);
    }

    public static CustomerIdentity of(String name, String country, String website, String phone, String street,
            String city) {
        return new CustomerIdentity(name, website, List.of(), phone, street, city, null, null, country, null, null,
                null, null,
                null);
    }

    public static Fingerprint print(String name) {
        return Normalizer.normalize(named(name));
    }

    public static Fingerprint print(String name, String country, String website, String phone, String street,
            String city) {
        return Normalizer.normalize(of(name, country, website, phone, street, city));
    }

    public static double score(Fingerprint one, Fingerprint other, IdentityLevel level) {
        return MatchScorer.score(one, other, level, TokenStatistics.frozen()).score();
    }

    public static Likeness likeness(Fingerprint one, Fingerprint other) {
        return Thresholds.DEFAULT.likeness(score(one, other, IdentityLevel.COMPANY_PER_COUNTRY));
    }
}

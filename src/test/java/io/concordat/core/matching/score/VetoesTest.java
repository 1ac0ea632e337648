package io.concordat.core.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;

class VetoesTest {

    private static final String NAME = "Zwirbelknatter Optik GmbH";
    private static final String ELSEWHERE = "namesake-elsewhere";
    private static final IdentityLevel COMPANY = IdentityLevel.COMPANY_PER_COUNTRY;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // country of the other, phone, street, postal code, city, website; whether the countries may differ
            "ZZ |                 |               |       |         |               | true",
            "ZZ |                 |               |       |         | zwirbel-k.com | false",
            "ZZ |                 |               |       | Köln    | zwirbel-k.com | false",
            "ZZ | 0221 555010     |               |       |         |               | false",
            "ZZ |                 |               |       | Hamburg | zwirbel-k.com | true",
            "ZZ |                 |               | 20095 |         | zwirbel-k.com | true",
            "ZZ |                 | Elbchaussee 7 |       |         | zwirbel-k.com | true",
            "ZZ |                 |               |       | Köln    | knatter.com   | false",
            "DE |                 |               |       | Hamburg | zwirbel-k.com | false"})
    void aDomainAloneStandsForAnUnknownCountryOnlyWhereNoPlaceDiffers(String country, String phone, String street,
            String postcode, String city, String website, boolean capped) {
        Fingerprint german = customer("DE", "+49 221 555010", "Hauptstraße 5", "50667", "Köln",
                "zwirbel-k.com", null);
        Fingerprint other = customer(country, phone, street, postcode, city, website, null);
        assertThat(rules(german, other, COMPANY).contains("country-unknown")).isEqualTo(capped);
        assertThat(rules(other, german, COMPANY).contains("country-unknown")).isEqualTo(capped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // phones, streets, postal codes, websites
            "                |                |               |             |       |       |                   |",
            "+49 221 555010  | +49 40 7714210 |               |             |       |       |                   |",
            "+49 221 555010  |                |               |             |       |       |                   |",
            "                |                | Hauptstraße 5 | Elbgasse 17 | 50667 | 20095 |                   |",
            "                |                | Hauptstraße 5 | Hauptstr. 5 | 50667 | 20095 |                   |",
            "                |                |               |             |       |       | zwirbelknatter.de |",
            "                |                |               |             |       |       | zwirbelknatter.de | zwirbelknatter-optik.de",
            "                |                |               |             |       |       | zwirbelknatter.de | zwirbelknatter.com"})
    void equalNamesInTwoCitiesThatNothingBindsAreNeverMetWithoutAPersonHoweverRare(String phone, String otherPhone,
            String street, String otherStreet, String postcode, String otherPostcode, String website,
            String otherWebsite) {
        Fingerprint one = customer("DE", phone, street, postcode, "Köln", website, null);
        Fingerprint other = customer("DE", otherPhone, otherStreet, otherPostcode, "Hamburg", otherWebsite, null);
        for (IdentityLevel level : List.of(COMPANY, IdentityLevel.SITE)) {
            assertThat(rules(one, other, level)).contains(ELSEWHERE);
            assertThat(rules(other, one, level)).contains(ELSEWHERE);
            assertThat(Customers.score(one, other, level)).isLessThan(Thresholds.DEFAULT.block());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "+49 221 555010 | +49 221 555010 |               |             |       |       |                   |",
            "+49 221 555010 | +49 221 555017 |               |             |       |       |                   |",
            "               |                | Hauptstraße 5 | Hauptstr. 5 |       |       |                   |",
            "               |                |               |             | 50667 | 50667 |                   |",
            "               |                |               |             |       |       | zwirbelknatter.de | www.zwirbelknatter.de"})
    void aPhoneAnAddressAPostalCodeOrADomainBindsTwoCities(String phone, String otherPhone, String street,
            String otherStreet, String postcode, String otherPostcode, String website, String otherWebsite) {
        Fingerprint one = customer("DE", phone, street, postcode, "Köln", website, null);
        Fingerprint other = customer("DE", otherPhone, otherStreet, otherPostcode, "Hamburg", otherWebsite, null);
        assertThat(rules(one, other, COMPANY)).doesNotContain(ELSEWHERE);
    }

    @Test
    void theDomainOfAnEmailBindsTwoCitiesAsThatOfAWebsiteDoes() {
        Fingerprint one = customer("DE", null, null, null, "Köln", "zwirbelknatter.de", null);
        Fingerprint other = Normalizer.normalize(new CustomerIdentity(NAME, null, List.of("a.b@zwirbelknatter.de"),
                null, null, "Hamburg", null, null, "DE", null, null, null, null, null));
        assertThat(rules(one, other, COMPANY)).doesNotContain(ELSEWHERE);
        assertThat(Customers.likeness(one, other)).isEqualTo(Likeness.SAME);
    }

    @Test
    void anOfficialIdentifierBindsTwoCities() {
        Fingerprint one = customer("DE", null, null, null, "Köln", null, "DE136695976");
        Fingerprint other = customer("DE", null, null, null, "Hamburg", null, "DE136695976");
        assertThat(rules(one, other, COMPANY)).doesNotContain(ELSEWHERE);
        assertThat(Customers.likeness(one, other)).isEqualTo(Likeness.SAME);
    }

    @Test
    void aDomainOfManyCustomersBindsNobody() {
        Fingerprint one = customer("DE", null, null, null, "Köln", "knatterportal.de", null);
        Fingerprint other = customer("DE", null, null, null, "Hamburg", "knatterportal.de", null);
        assertThat(rules(one, other, COMPANY, TokenStatistics.frozen())).doesNotContain(ELSEWHERE);
        assertThat(rules(one, other, COMPANY, new Portal())).contains(ELSEWHERE);
    }

    @ParameterizedTest
    @EnumSource(value = IdentityLevel.class, names = {"COMPANY_PER_COUNTRY", "SITE"})
    void aCityThatIsUnknownOrAnotherWordForTheSameIsNoOtherCity(IdentityLevel level) {
        Fingerprint one = customer("DE", null, null, null, "Köln", null, null);
        assertThat(rules(one, customer("DE", null, null, null, "Cologne", null, null), level))
                .doesNotContain(ELSEWHERE);
        assertThat(rules(one, customer("DE", null, null, null, null, null, null), level)).doesNotContain(ELSEWHERE);
    }

    @Test
    void aGroupMayBeInManyCities() {
        assertThat(rules(customer("DE", null, null, null, "Köln", null, null),
                customer("DE", null, null, null, "Hamburg", null, null), IdentityLevel.CORPORATE_GROUP))
                .doesNotContain(ELSEWHERE);
    }

    @ParameterizedTest(name = "{0}, phone {1}, score {2} among {3}: {4}")
    @CsvSource(delimiter = '|', value = {
            // name and phone of the other, score before, customers, whether a person decides
            "Zwirbelknutter Optik GmbH |                | 1.0 |         0 | false",
            "Zwirbelknutter Optik GmbH |                | 1.0 |   100000 | false",
            "Zwirbelknutter Optik GmbH |                | 1.0 |   271000 | false",
            "Zwirbelknutter Optik GmbH |                | 1.0 |   272000 | true",
            "Zwirbelknutter Optik GmbH |                | 2.2 |  1000000 | true",
            "Zwirbelknutter Optik GmbH |                | 2.4 |  1000000 | false",
            "Zwirbelknutter Optik GmbH | +49 221 555010 | 1.0 |  1000000 | false",
            "Zwirbelknatter Optik GmbH |                | 1.0 |  1000000 | false",
            "Zwirbelknatter GmbH       |                | 1.0 |  1000000 | false"})
    void amongVeryManyCustomersNamesThatAreOnlyAlikeMakeNobodyOne(String name, String phone, double score,
            long customers, boolean capped) {
        Fingerprint one = customer("DE", "+49 221 555010", null, null, "Köln", null, null);
        Fingerprint other = Normalizer.normalize(new CustomerIdentity(name, null, List.of(), phone, null, "Köln", null,
                null, "DE", null, null, null, null, null));
        double[] x = PairFeatures.of(one, other, TokenStatistics.frozen());
        Tally tally = new Tally();
        tally.add("name", score, "name-overlap-high");

        Vetoes.apply(one, other, COMPANY, x, customers, tally);

        assertThat(Thresholds.DEFAULT.likeness(tally.score())).isEqualTo(capped ? Likeness.POSSIBLE : Likeness.SAME);
        assertThat(tally.explain(one, other, x).contributions().stream().map(Contribution::reason)
                .anyMatch("one-of-many"::equals)).isEqualTo(capped);
    }

    private static Fingerprint customer(String country, String phone, String street, String postcode, String city,
            String website, String vatId) {
        return Normalizer.normalize(new CustomerIdentity(NAME, website, List.of(), phone, street, city, null, postcode,
                country, null, null, vatId, null, null));
    }

    private static List<String> rules(Fingerprint one, Fingerprint other, IdentityLevel level) {
        return rules(one, other, level, TokenStatistics.frozen());
    }

    /** What the rules say when everything else speaks for one customer. */
    private static List<String> rules(Fingerprint one, Fingerprint other, IdentityLevel level,
            TokenStatistics statistics) {
        double[] x = PairFeatures.of(one, other, statistics);
        Tally tally = new Tally();
        tally.add("name", 100, "name-same");
        Vetoes.apply(one, other, level, x, statistics.customers(), tally);
        return tally.explain(one, other, x).contributions().stream().map(Contribution::reason).toList();
    }

    /** Every domain is that of a portal. */
    private static final class Portal implements TokenStatistics {

        @Override
        public long documents() {
            return TokenStatistics.frozen().documents();
        }

        @Override
        public int documentFrequency(String token) {
            return TokenStatistics.frozen().documentFrequency(token);
        }

        @Override
        public int domainFrequency(String domain) {
            return 40;
        }
    }
}

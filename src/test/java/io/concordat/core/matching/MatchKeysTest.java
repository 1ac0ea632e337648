package io.concordat.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.matching.deals.DealData;
import io.concordat.core.matching.score.Customers;

class MatchKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Müller Bau GmbH | Mueller Bau", "Appel Inc. | Apple Inc.",
            "Tayota Motor | Toyota Motor",
            "Good Will Company | Goodwill Company", "PLA | People's Liberation Army",
            "Hewlett-Packard Co. | Hewlett Packard",
            "ООО Газпром | Gazprom OOO", "トヨタ自動車株式会社 | トヨタ自動車", "Citygroup Inc. | Citigroup Inc.",
            "International Business Machines | IBM"})
    void namesThatShouldMatchShareAKey(String one, String other) {
        Set<MatchKey> shared = new HashSet<>(MatchKeys.of(3, Customers.print(one)));
        shared.retainAll(MatchKeys.of(3, Customers.print(other)));
        assertThat(shared).isNotEmpty();
    }

    @Test
    void anyOneOfDomainPhoneAddressOrIdentifierIsEnoughToBeFound() {
        assertShared(Customers.print("Alpha", "DE", "https://www.acme.de", null, null, null),
                Customers.print("Omega", "DE", "acme.de/impressum", null, null, null), 'd');
        assertShared(Customers.print("Alpha", "DE", null, "+49 221 555010", null, null),
                Customers.print("Omega", "DE", null, "0221-555010", null, null), 'p');
        assertShared(Customers.print("Alpha", "DE", null, null, "Lindenstraße 5", "Köln"),
                Customers.print("Omega", "DE", null, null, "Lindenstr. 5", null), 'a');
        assertShared(withVat("Alpha", "DE 811.128.135"), withVat("Omega", "de811128135"), 'v');
    }

    @Test
    void anEmailDomainMeetsAWebsite() {
        Fingerprint mail = Normalizer
                .normalize(new CustomerIdentity("Alpha", null, List.of("x@acme.de"), null, null, null, null, null,
                        "DE", null, null, null, null, null));
        assertShared(mail, Customers.print("Omega", "DE", "acme.de", null, null, null), 'd');
    }

    @Test
    void theSameInputGivesTheSameKeysInTheSameOrder() {
        CustomerIdentity customer = DealData.generate(3, 1).records().get(0);
        assertThat(MatchKeys.of(7, Normalizer.normalize(customer)))
                .isEqualTo(MatchKeys.of(7, Normalizer.normalize(customer)))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherVendorSharesNoKey() {
        for (CustomerIdentity customer : DealData.generate(4, 150).records()) {
            Fingerprint print = Normalizer.normalize(customer);
            assertThat(MatchKeys.of(1, print)).doesNotContainAnyElementsOf(MatchKeys.of(2, print));
        }
    }

    @Test
    void aRecordHasAboutADozenKeysAndAlmostAllTruePairsShareOne() {
        LabelledSet deals = DealData.generate(11, 1000);
        List<List<MatchKey>> keys = deals.records().stream().map(Normalizer::normalize).map(p -> MatchKeys.of(1, p))
                .toList();
        assertThat(keys.stream().mapToInt(List::size).average().orElseThrow()).isBetween(8.0, 17.0);
        assertThat(keys).allSatisfy(of -> assertThat(of).hasSizeBetween(1, 30));
        long found = deals.truth().stream().filter(pair -> !java.util.Collections.disjoint(keys.get((int) (pair >> 32)),
                keys.get(pair.intValue()))).count();
        assertThat((double) found / deals.truth().size()).isGreaterThan(0.99);
    }

    @Test
    void keysDoNotChangeUnnoticed() {
        long[] hashes = MatchKeys
                .of(42, Customers.print("Müller Bau GmbH", "DE", "mueller-bau.de", "+49 221 555010", "Hauptstr. 5",
                        "Köln"))
                .stream().mapToLong(MatchKey::hash).toArray();
        assertThat(Arrays.hashCode(hashes)).as("a change of keys needs a new Normalizer.VERSION and a re-index")
                .isEqualTo(PINNED);
    }

    private static final int PINNED = -551178892;

    private static Fingerprint withVat(String name, String vatId) {
        return Normalizer.normalize(
                new CustomerIdentity(name, null, null, null, null, null, null, null, "DE", null, null, vatId, null,
                        null));
    }

    private static void assertShared(Fingerprint one, Fingerprint other, char kind) {
        assertThat(MatchKeys.of(1, one)).filteredOn(key -> key.kind() == kind).isNotEmpty()
                .containsAnyElementsOf(MatchKeys.of(1, other));
    }
}

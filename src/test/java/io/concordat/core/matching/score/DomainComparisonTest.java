package io.concordat.core.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.matching.TokenStatistics;

class DomainComparisonTest {

    @ParameterizedTest
    @CsvSource({"Adler Optik, adler-hamburg.de, Hamburg, Köln", "Adler Optik, adleroptikhamburg.de, Hamburg, Köln",
            "Adler Optik, adler-hamburg.de, Hamburg, ''"})
    void aDomainOfNameAndCityBelongsToTheCompanyThatSitsThere(String name, String domain, String city,
            String otherCity) {
        assertThat(addsCity(name, domain, city, otherCity)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Adler Optik, adler-hamburg.de, Hamburg, Hamburg", "Adler Optik, adler.de, Hamburg, Köln",
            "Adler Optik, hamburg-adler.de, Hamburg, Köln", "Adler Hamburg, adler-hamburg.de, Hamburg, Köln",
            "Adler Optik, adler-ulm.de, Ulm, Köln", "Adler Optik, adler-hamburg.de, '', Köln",
            "Adler Optik, '', Hamburg, Köln"})
    void anyOtherDomainSaysNothingOfTheCity(String name, String domain, String city, String otherCity) {
        assertThat(addsCity(name, domain, city, otherCity)).isFalse();
    }

    private static boolean addsCity(String name, String domain, String city, String otherCity) {
        Side side = new Side(Customers.print(name, "DE", known(domain), null, null, known(city)),
                TokenStatistics.frozen());
        return DomainComparison.addsCity(side, Customers.print(name, "DE", null, null, null, known(otherCity)).city());
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}

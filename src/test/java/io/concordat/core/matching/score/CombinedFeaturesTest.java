package io.concordat.core.matching.score;

import static io.concordat.core.matching.score.Feature.EQUAL_NAME_OTHER_AREA_ONLY;
import static io.concordat.core.matching.score.Feature.EQUAL_NAME_OTHER_CITY_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.TokenStatistics;

class CombinedFeaturesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // other name, other phone, other city, other website; another city, another area
            "Zwirbel Optik   | +49 40 7714210 | Hamburg |            | 1 | 1",
            "Zwirbel Optik   | +49 221 990010 | Hamburg |            | 1 | 0",
            "Zwirbel Optik   |                | Hamburg |            | 1 | 0",
            "Zwirbel Optik   | +49 40 7714210 | Köln    |            | 0 | 0",
            "Zwirbel Optik   | +49 40 7714210 |         |            | 0 | 0",
            "Zwirbel Optik   | +49 40 7714210 | Hamburg | zwirbel.de | 0 | 0",
            "Knatter Technik | +49 40 7714210 | Hamburg |            | 0 | 0"})
    void equalNamesInAnotherCityAndAreaAreToldFromThoseInAnotherCityAlone(String name, String phone, String city,
            String website, double otherCity, double otherArea) {
        Fingerprint one = Customers.print("Zwirbel Optik", "DE", "zwirbel.de", "+49 221 555010", null, "Köln");
        double[] x = PairFeatures.of(one, Customers.print(name, "DE", website, phone, null, city),
                TokenStatistics.frozen());
        assertThat(x[EQUAL_NAME_OTHER_CITY_ONLY.ordinal()]).isEqualTo(otherCity);
        assertThat(x[EQUAL_NAME_OTHER_AREA_ONLY.ordinal()]).isEqualTo(otherArea);
    }

    @Test
    void phonesOfTwoAreasCountFurtherAgainstEqualNamesInTwoCities() {
        Fingerprint here = Customers.print("Zwirbel Optik", "DE", null, "+49 221 555010", null, "Köln");
        Fingerprint there = Customers.print("Zwirbel Optik", "DE", null, null, null, "Hamburg");
        Fingerprint thereToo = Customers.print("Zwirbel Optik", "DE", null, "+49 40 7714210", null, "Hamburg");
        for (IdentityLevel level : IdentityLevel.values()) {
            assertThat(Customers.score(here, thereToo, level)).isLessThan(Customers.score(here, there, level) - 0.5);
        }
    }
}

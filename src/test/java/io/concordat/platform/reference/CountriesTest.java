package io.concordat.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void theTwoLettersOfACountryAreKnownAndNothingElseIs() {
        assertThat(Countries.isCountry("DE")).isTrue();
        assertThat(Countries.name("DE")).contains("Germany");
        assertThat(Countries.isCountry("de")).isFalse();
        assertThat(Countries.isCountry("XX")).isFalse();
        assertThat(Countries.isCountry(null)).isFalse();
    }

    @Test
    void anUnknownCountryIsAcceptedOnlyWhereThatIsSaid() {
        assertThat(Countries.isCountry("ZZ")).isFalse();
        assertThat(Countries.isCountryOrUnknown("ZZ")).isTrue();
        assertThat(Countries.isCountryOrUnknown("DE")).isTrue();
        assertThat(Countries.isCountryOrUnknown("XX")).isFalse();
    }
}

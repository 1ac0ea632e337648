package io.concordat.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.matching.score.Customers;

class NormalizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Müller GmbH | muller", "Mueller GmbH | muller", "MÜLLER G.m.b.H. | muller",
            "Bauer AG | bauer", "Weiß & Söhne KG | weiss sons", "Weiss und Soehne KG | weiss sons",
            "Société Générale S.A. | society generale", "Acme Intl. Mfg. Co., Ltd. | acme international manufacturing",
            "OAO Gazprom | gazprom", "Open Joint Stock Company Gazprom | gazprom", "SiemensAG | siemens",
            "Siemens Aktiengeselschaft | siemens", "FABERLIC EUROPE Sp. z o.o. | faberlic europe",
            "A.B.C. Company | abc",
            "H&M Hennes & Mauritz AB | hm hennes mauritz", "J.P. Morgan & Co. | jp morgan",
            "The World Bank | world bank",
            "Van der Bilt Corp | van der bilt", "Siemens Deutschland GmbH | siemens germany", "Limited | limited"})
    void latinNamesLoseFormAndSpelling(String name, String core) {
        assertThat(Customers.print(name).nameCore()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ООО \"Газпром\" | gazprom | ooo/L",
            "Публичное акционерное общество Яндекс | yandeks | oao/S",
            "Ελληνικά Πετρέλαια ΑΕ | ellinika petrelaia | sa/S", "トヨタ自動車株式会社 | toyota zidongche | jpkk/S",
            "ソニー㈱ | soni | jpkk/S", "삼성전자 주식회사 | samseong jeonja | krkk/S", "(주)카카오 | kakao | krkk/S",
            "华为技术有限公司 | huawei jishu | cnltd/L", "腾讯控股有限公司 | tengxun | cnltd/L", "شركة أرامكو | aramkw | arco/U"})
    void otherScriptsAreWrittenInLatinAndLoseTheirForm(String name, String core, String form) {
        Fingerprint print = Customers.print(name);
        assertThat(print.nameCore()).isEqualTo(core);
        assertThat(print.legalForm()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"Brigade Forty-Four | 44", "Brigade 44 | 44", "Fund II | 2",
            "Fund XIV L.P. | 14",
            "1st International Bank | 1", "First International Bank | 1", "Acme GmbH | -", "Civil Works | -",
            "Trust 2004-2 | 2 2004"})
    void numeralsAreTheSameHoweverTheyAreWritten(String name, String numerals) {
        assertThat(Customers.print(name).numerals()).isEqualTo(numerals);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"https://www.mueller-bau.de, mueller-bau.de",
            "shop.example-firm.co.uk/x?y=1, example-firm.co.uk",
            "HTTP://WWW.ACME.COM:8080/, acme.com", "https://acme.github.io, acme.github.io", "facebook.com/acme, -",
            "acme.wixsite.com/home, acme.wixsite.com", "not a url, -", "https://user@acme.com/path, acme.com",
            "localhost, -"})
    void aWebsiteIsReducedToTheRegistrableDomain(String url, String domain) {
        assertThat(Customers.print("Acme", "DE", url, null, null, null).domain()).isEqualTo(domain);
    }

    @Test
    void freeMailSaysNothing() {
        CustomerIdentity customer = new CustomerIdentity("Acme", null,
                List.of("a@gmail.com", "eva.kern@mueller-bau.de", "broken"), null,
                null, null, null, null, "DE", null, null, null, null, null);
        assertThat(Normalizer.normalize(customer).emailDomain()).isEqualTo("mueller-bau.de");
    }

    @ParameterizedTest
    @CsvSource(value = {"+49 221 555010, DE, +49221555010", "0221 555010, DE, +49221555010",
            "212/753-1530, US, +12127531530",
            "1-800-356-9377, US, +18003569377", "3865286, ZZ, 3865286"})
    void aPhoneIsWrittenInternationally(String phone, String country, String expected) {
        assertThat(Customers.print("Acme", country, null, phone, null, null).phone()).isEqualTo(expected);
    }

    @Test
    void aPhoneThatCannotBeParsedIsKeptAsDigitsWithAWarning() {
        CustomerIdentity customer = Customers.of("Acme", "DE", null, "9876543210987654321098", null, null);
        assertThat(Normalizer.normalize(customer).phone()).isEqualTo("9876543210987654321098");
        assertThat(Normalizer.warnings(customer)).containsExactly(Normalizer.PHONE_UNPARSEABLE);
        assertThat(Normalizer.warnings(Customers.of("Acme", "DE", null, "+49 221 555010", null, null))).isEmpty();
        assertThat(Normalizer.warnings(Customers.named("Acme"))).isEmpty();
    }

    @Test
    void aNumberOfSevenDigitsOfAKnownCountryStillMatchesItself() {
        Fingerprint print = Customers.print("Acme", "US", null, "386-5286", null, null);
        assertThat(print.phone()).endsWith("3865286");
        assertThat(MatchKeys.of(1, print)).anyMatch(key -> key.kind() == 'p');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"Hauptstraße 5 | 5 | haupt", "Hauptstr. 5a | 5 | haupt",
            "12607 S. Union Ave | 12607 | union", "854 seventh ave. | 854 | 7",
            "854 7th ave. between 54th and 55th sts. | 854 | 7",
            "7643 Gate Pkwy Ste 104 | 7643 | gate", "7 Rue Lavoisier | 7 | lavoisier", "ul. Długa 12 | 12 | dluga"})
    void aStreetLineSplitsIntoNumberAndStem(String street, String numbers, String stem) {
        Fingerprint print = Customers.print("Acme", "DE", null, null, street, null);
        assertThat(print.houseNumbers()).isEqualTo(numbers);
        assertThat(print.streetStem()).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"Köln,cologne", "Koeln,cologne", "Cologne,cologne", "München,munich", "Москва,moscow", "北京市,beijing",
            "New York City,new_york", "Kleinkleckersdorf,kleinkleckersdorf"})
    void exonymsOfACityAreOneCity(String city, String canonical) {
        assertThat(Customers.print("Acme", "DE", null, null, null, city).city()).isEqualTo(canonical);
    }

    @Test
    void theOrganisationIsFoundInAnAffiliation() {
        assertThat(Customers.print("Department of Physics, University of Bern, Bern, Switzerland").nameCore())
                .isEqualTo("university bern");
        assertThat(Customers.print("Smith, Jones & Partner Ltd").nameCore()).isEqualTo("smith jones partner");
        assertThat(Customers.print("The Goldman Sachs Group, Inc.").nameCore()).isEqualTo("goldman sachs group");
        assertThat(Customers.print("Müller, Schmidt & Partner GmbH, Köln").nameCore())
                .startsWith("muller schmidt partner");
    }

    @ParameterizedTest
    @CsvSource({"!!!,???", "😀,🚀", "…,—"})
    void namesWithoutALetterAreStillComparedByTheirRawForm(String one, String other) {
        assertThat(Customers.print(one).nameCore()).isNotBlank().isNotEqualTo(Customers.print(other).nameCore());
        assertThat(Customers.print(one)).isEqualTo(Customers.print(one));
        assertThat(MatchKeys.of(1, Customers.print(one))).isNotEmpty();
    }

    @Test
    void anUnknownCountryIsNoCountry() {
        assertThat(Customers.print("Acme").country()).isNull();
        assertThat(Customers.print("Acme", "de", null, null, null, null).country()).isEqualTo("DE");
    }
}

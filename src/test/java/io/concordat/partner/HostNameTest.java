package io.concordat.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
            "northwind.example,       northwind.example",
            "NorthWind.EXAMPLE.,      northwind.example",
            "shop.north-wind.co.uk,   shop.north-wind.co.uk",
            "3m.com,                  3m.com",
            "bücher.example,          xn--bcher-kva.example",
            "пример.рф,               xn--e1afmkfd.xn--p1ai"})
    void aHostNameIsKeptInLowerCaseAscii(String name, String normal) {
        assertThat(HostName.Form.normal(name)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "localhost", "a..example", "-a.example", "a-.example", "192.168.0.1",
            "https://a.example", "a.example/x", "a.example:80", "a_b.example", "a b.example", "a@b.example",
            "a.example..", "a.\u0000example"})
    void whatIsNoHostNameIsRefused(String name) {
        assertThat(HostName.Form.normal(name)).isEmpty();
    }
}

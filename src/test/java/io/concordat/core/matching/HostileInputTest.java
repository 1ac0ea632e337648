package io.concordat.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.concordat.core.matching.score.Customers;

class HostileInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u0000\u0001\t\n", "\uD800", "\uDC00abc", "😀😀😀", "\u202Egnp.exe",
            "\u0301\u0301", "...", "&",
            "& and &", "'", "????", "the", "GmbH", "GmbH & Co. KG", "株式会社", "ООО", "x", "1", "I", "\u200B\u200D",
            "\uFFFF", "𝕬𝖈𝖒𝖊", "a,b;c,,,",
            "-----", "İ", "ﬃ", "﷽"})
    void everyNameHasAFingerprintKeysAndAScore(String name) {
        Fingerprint print = Normalizer
                .normalize(new CustomerIdentity(name, name, List.of(name, "a@" + name), name, name, name, name, name,
                        name, name, name, name, name, name));
        assertThat(print.nameCore()).isNotEmpty();
        assertThat(MatchKeys.of(1, print)).isNotEmpty();
        for (IdentityLevel level : IdentityLevel.values()) {
            assertThat(Customers.score(print, print, level)).isFinite();
            assertThat(Customers.score(print, Customers.print("Acme GmbH"), level)).isFinite();
        }
    }

    @Test
    void hugeInputsCostLittle() {
        List<String> huge = List.of("a".repeat(1_000_000), "a b ".repeat(300_000), "é".repeat(500_000),
                "株".repeat(500_000),
                "I ".repeat(500_000), ",".repeat(1_000_000), "\uFDFA".repeat(200_000), "a.".repeat(500_000),
                "и́".repeat(300_000));
        // What is read once is read before the clock starts.
        Customers.score(Customers.print("Acme ΑΒΓ 甲"), Customers.print("Acme"), IdentityLevel.SITE);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (String text : huge) {
                Fingerprint print = Normalizer
                        .normalize(new CustomerIdentity(text, text, Collections.nCopies(10_000, text + "@x.com"), text,
                                text, text, text, text, "DE", text, text, text, text, text));
                assertThat(print.nameCore().length()).isLessThan(4000);
                assertThat(MatchKeys.of(1, print)).hasSizeLessThan(40);
                assertThat(Customers.score(print, print, IdentityLevel.SITE)).isFinite();
            }
        });
    }

    @Test
    void randomTextNeverFails() {
        Random random = new Random(8);
        Fingerprint last = Customers.print("Acme");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65536)));
            }
            String s = text.toString();
            Fingerprint print = Normalizer
                    .normalize(new CustomerIdentity(s, s, List.of(s), s, s, s, s, s, "US", s, s, s, s, s));
            double score = Customers.score(print, last, IdentityLevel.COMPANY_PER_COUNTRY);
            assertThat(score).isFinite().isEqualTo(Customers.score(last, print, IdentityLevel.COMPANY_PER_COUNTRY));
            last = print;
        }
    }

    @Test
    void onlyTheNameIsRequired() {
        assertThatCode(() -> Normalizer
                .normalize(new CustomerIdentity("Acme", null, null, null, null, null, null, null, null, null, null,
                        null, null, null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new CustomerIdentity(null, null, null, null, null, null, null, null, null, null, null,
                null, null, null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void thresholdsMustNotCross() {
        assertThatThrownBy(() -> new Thresholds(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

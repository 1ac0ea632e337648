package io.concordat.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1250.00,EUR,125000", "-0.01,USD,-1", "7,JPY,7", "1.234,BHD,1234", "0.0001,CLF,1"})
    void anAmountIsReadAndWrittenWithExactlyTheMinorDigitsOfItsCurrency(String decimal, String currency, long minor) {
        Money money = Money.parse(decimal, Currency.of(currency));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.decimal()).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({"1250,EUR", "1250.0,EUR", "1250.000,EUR", "7.0,JPY", "1e3,EUR", "' 1.00',EUR", "1.00-,EUR", "'',EUR",
            "NaN,EUR", "+1.00,EUR", "1.,EUR", ".50,EUR"})
    void anyOtherSpellingOfAnAmountIsRefused(String decimal, String currency) {
        assertThatThrownBy(() -> Money.parse(decimal, Currency.of(currency)))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void anAmountBeyondSixtyFourBitsIsRefusedRatherThanWrapped() {
        assertThatThrownBy(() -> Money.parse("9999999999999999999.99", Currency.of("EUR")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, "EUR").plus(Money.ofMinor(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amountsOfDifferentCurrenciesNeverMix() {
        assertThatThrownBy(() -> Money.ofMinor(1, "EUR").plus(Money.ofMinor(1, "USD")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void aRateIsAppliedExactlyAndRoundedOnceByTheNamedMode() {
        Money eighth = Money.ofMinor(125, "USD");

        assertThat(eighth.times(new BigDecimal("0.1"), RoundingMode.HALF_UP).minor()).isEqualTo(13);
        assertThat(eighth.times(new BigDecimal("0.1"), RoundingMode.HALF_EVEN).minor()).isEqualTo(12);
    }

    @Test
    void threeEqualSharesOfTenThousandGiveTheOddCentToTheFirst() {
        assertThat(Money.ofMinor(1_000_000, "EUR").split(1, 1, 1)).extracting(Money::decimal)
                .containsExactly("3333.34", "3333.33", "3333.33");
    }

    @Test
    void sharesAlwaysAddUpToTheWholeAndDifferFromTheirExactPartByLessThanOneUnit() {
        Random random = new Random(4217);
        for (int round = 0; round < 20_000; round++) {
            Money whole = Money.ofMinor(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), "EUR");
            long[] weights = random.longs(1 + random.nextInt(6), 0, 10_000).toArray();
            weights[0]++;
            var shares = whole.split(weights);

            assertThat(shares.stream().reduce(Money.zero(whole.currency()), Money::plus)).isEqualTo(whole);
            BigDecimal total = BigDecimal.valueOf(java.util.stream.LongStream.of(weights).sum());
            for (int i = 0; i < weights.length; i++) {
                BigDecimal exact = BigDecimal.valueOf(whole.minor()).multiply(BigDecimal.valueOf(weights[i]));
                BigDecimal off = exact.subtract(BigDecimal.valueOf(shares.get(i).minor()).multiply(total)).abs();
                assertThat(off).isLessThan(total);
            }
        }
    }
}

package io.concordat.core.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradesTest {

    @ParameterizedTest
    @CsvSource({"optik,optics", "logistik,logistics", "bau,construction"})
    void aTranslatedTradeIsTheSameAndDoesNotDiffer(String one, String other) {
        assertThat(Trades.same(one, other)).isTrue();
        assertThat(Trades.same(other, one)).isTrue();
        assertThat(Trades.differ(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"optik,logistics", "logistik,construction", "optics,logistics"})
    void wordsOfTwoKnownTradesDiffer(String one, String other) {
        assertThat(Trades.differ(one, other)).isTrue();
        assertThat(Trades.differ(other, one)).isTrue();
        assertThat(Trades.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"optik,zwirbel", "zwirbel,knatter", "optics,optics"})
    void ofAWordThatNamesNoTradeNothingIsKnown(String one, String other) {
        assertThat(Trades.differ(one, other)).isFalse();
        assertThat(Trades.same(one, other)).isFalse();
    }
}

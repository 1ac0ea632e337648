package io.concordat.deal.quality.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalQuarterTest {

    @ParameterizedTest
    @CsvSource({"2026-11-22, 1, 2026-10-01, 2026-12-31", "2026-01-01, 1, 2026-01-01, 2026-03-31",
            "2026-01-15, 2, 2025-11-01, 2026-01-31", "2026-02-01, 2, 2026-02-01, 2026-04-30",
            "2026-12-31, 12, 2026-12-01, 2027-02-28", "2028-02-29, 12, 2027-12-01, 2028-02-29",
            "2026-06-30, 7, 2026-04-01, 2026-06-30"})
    void aQuarterFollowsTheVendorsFiscalYear(LocalDate day, int startMonth, LocalDate first, LocalDate last) {
        assertThat(FiscalQuarter.of(day, startMonth)).isEqualTo(new FiscalQuarter(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, false", "2026-12-25, true", "2026-12-31, true", "2027-01-01, false"})
    void itsLastDaysEndWithIt(LocalDate day, boolean in) {
        assertThat(FiscalQuarter.of(LocalDate.of(2026, 11, 1), 1).hasInItsLast(7, day)).isEqualTo(in);
    }
}

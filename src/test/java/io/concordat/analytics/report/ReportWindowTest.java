package io.concordat.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** Which days are looked at. */
class ReportWindowTest {

    @Test
    void theQuarterThatEndedLastIsTakenWhenNothingIsAskedFor() {
        assertThat(of("2026-11-23")).isEqualTo(window("2026-07-01", "2026-10-01"));
        assertThat(of("2026-10-01")).as("the first day of a quarter").isEqualTo(window("2026-07-01", "2026-10-01"));
        assertThat(of("2026-09-30")).as("a quarter that runs").isEqualTo(window("2026-04-01", "2026-07-01"));
        assertThat(of("2026-01-31")).as("of the year before").isEqualTo(window("2025-10-01", "2026-01-01"));
    }

    @Test
    void anAskedWindowIsTakenAsItIs() {
        LocalDate from = LocalDate.parse("2026-02-03");

        assertThat(ReportWindow.of(from, from.plusDays(1), LocalDate.parse("2020-01-01")))
                .isEqualTo(window("2026-02-03", "2026-02-04"));
    }

    private static ReportWindow of(String today) {
        return ReportWindow.of(null, null, LocalDate.parse(today));
    }

    private static ReportWindow window(String from, String until) {
        return new ReportWindow(LocalDate.parse(from), LocalDate.parse(until));
    }
}

package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which figures are asked for.
 *
 * @param programId of this program; of any when {@code null}
 * @param from      first day of the window, or {@code null}
 * @param until     first day after it, or {@code null}
 */
record ImpactFilter(UUID programId, LocalDate from, LocalDate until) {
}

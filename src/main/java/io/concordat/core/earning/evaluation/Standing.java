package io.concordat.core.earning.evaluation;

import java.time.LocalDate;

import io.concordat.core.earning.formula.Totals;

/**
 * Where a partner stands with an offer whose facts add up: for projections and the distance to the next band.
 *
 * @param offer  the offer
 * @param period first day of the window; {@link LocalDate#EPOCH} for one without end
 * @param part   deal or person; empty for the partner as a whole
 * @param totals what has added up so far
 */
public record Standing(String offer, LocalDate period, String part, Totals totals) {
}

package io.concordat.catalog.budget;

import java.time.LocalDate;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;

/**
 * Takes what was set aside a step further, or a part of it.
 *
 * @param reservation source of the reservation
 * @param source why: a second move of a source is a no-op
 * @param step from where to where
 * @param amount above zero, at most what the reservation has there
 * @param on the day to which accounting counts it
 */
public record MoveBudget(Source reservation, Source source, BudgetStep step, Money amount, LocalDate on) {
}

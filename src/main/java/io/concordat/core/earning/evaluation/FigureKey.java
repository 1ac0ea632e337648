package io.concordat.core.earning.evaluation;

import java.time.LocalDate;

import io.concordat.core.earning.formula.Figure;

/**
 * What a figure is about.
 *
 * @param figure which one
 * @param offer  the offer
 * @param period first day of the formula's window; {@link LocalDate#EPOCH} for one without end
 */
public record FigureKey(Figure figure, String offer, LocalDate period) {
}

package io.concordat.core.earning.evaluation;

import java.time.LocalDate;

/**
 * Money that all partners draw from.
 *
 * @param kind   what it is
 * @param code   code of the budget, offer or program
 * @param period first day of the window; {@link LocalDate#EPOCH} for one without end and for budgets, which know their own periods
 */
public record PoolKey(Kind kind, String code, LocalDate period) {

    /** What partners compete for. */
    public enum Kind {
        BUDGET, OFFER_CAP, PROGRAM_CAP
    }
}

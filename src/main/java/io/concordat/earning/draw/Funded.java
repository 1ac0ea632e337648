package io.concordat.earning.draw;

import io.concordat.earning.entry.Amounts;
import io.concordat.earning.entry.Change;

/**
 * A change after budgets and caps of all partners.
 *
 * @param byBudget what a budget refused, or less of it is refused than before; minor units
 * @param byPool the same for caps of all partners
 */
public record Funded(Change change, long byBudget, long byPool) {

    /** @return the change of the amounts, with what was refused */
    public Amounts amounts() {
        return change.gross().refusing(byBudget, byPool);
    }
}

package io.concordat.earning.evaluation;

/**
 * A change after budgets and caps of all partners.
 *
 * @param byBudget what a budget refused, or less of it is refused than before; minor units
 * @param byPool the same for caps of all partners
 */
record Funded(Change change, long byBudget, long byPool) {

    Amounts amounts() {
        return change.gross().refusing(byBudget, byPool);
    }
}

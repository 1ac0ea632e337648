package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * The vendor's share of an activity's eligible cost up to a ceiling: funding terms of MDF and co-op (vector V14).
 *
 * @param share   share of the cost
 * @param ceiling most per activity; {@code null} for none
 */
public record Reimbursement(BigDecimal share, BigDecimal ceiling) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal part = share.multiply(totals.volume());
        return Award.of(ceiling == null ? part : part.min(ceiling), Input.of("cost", totals.volume()),
                Input.of("share", share));
    }
}

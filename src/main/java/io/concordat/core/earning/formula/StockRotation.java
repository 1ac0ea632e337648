package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Stock rotation: returned goods are credited up to a share of the partner's purchases.
 *
 * @param allowance share of {@link Figure#PURCHASES}
 * @param window    how long returns add up
 */
public record StockRotation(BigDecimal allowance, Window window) implements Formula {

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal purchases = asked.figures().find(Figure.PURCHASES);
        Input returned = Input.of("returned", totals.volume());
        if (purchases == null) {
            return Award.nothing(Reason.NO_PURCHASES, returned);
        }
        BigDecimal most = allowance.multiply(purchases);
        return new Award(totals.volume().min(most), null,
                totals.volume().compareTo(most) > 0 ? Reason.OVER_ALLOWANCE : null,
                List.of(returned, Input.of("purchases", purchases), Input.of("allowance", allowance)));
    }
}

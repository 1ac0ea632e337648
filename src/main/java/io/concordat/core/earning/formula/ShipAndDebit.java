package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.fact.UnitPrices;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Ship and debit: what a distributor sells from stock at a special price is credited with acquisition less special price, up to the
 * units that were authorised for the deal.
 *
 * @param authorised units per deal; {@code null} for no limit
 */
public record ShipAndDebit(BigDecimal authorised) implements Formula {

    @Override
    public Scope scope() {
        return Scope.DEAL;
    }

    @Override
    public Totals adds(FormulaCase asked) {
        UnitPrices prices = asked.fact().value().prices();
        BigDecimal units = authorised == null
                ? asked.quantity()
                : asked.quantity().min(authorised.subtract(asked.before().quantity())).max(BigDecimal.ZERO);
        BigDecimal debit = prices == null
                ? BigDecimal.ZERO
                : prices.upper().subtract(prices.lower()).max(BigDecimal.ZERO).multiply(asked.rate());
        return Totals.of(debit.multiply(units), units, 1);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        UnitPrices prices = asked.fact().value().prices();
        if (prices == null) {
            return new Award(totals.volume(), null, Reason.NO_PRICES, List.of());
        }
        boolean over = authorised != null && asked.before().quantity().add(asked.quantity()).compareTo(authorised) > 0;
        return new Award(totals.volume(), null, over ? Reason.OVER_ALLOWANCE : null,
                List.of(Input.of("acquisition", prices.upper()), Input.of("special", prices.lower()),
                        Input.of("units", totals.quantity())));
    }
}

package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * A share of a deal's revenue during its first months, from the day of the first fact that earned.
 *
 * @param rate   share
 * @param months how long, 1 or more
 */
public record RevenueShare(BigDecimal rate, int months) implements Formula {

    public RevenueShare {
        if (months < 1) {
            throw new IllegalArgumentException("Revenue is shared for a month or more");
        }
    }

    @Override
    public Scope scope() {
        return Scope.DEAL;
    }

    @Override
    public Totals adds(FormulaCase asked) {
        return Totals.of(isOver(asked) ? BigDecimal.ZERO : asked.base(), asked.quantity(), 1);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Award award = Award.of(rate.multiply(totals.volume()), Input.of("volume", totals.volume()),
                Input.of("rate", rate), Input.of("until", end(asked).toString()));
        return isOver(asked) ? new Award(award.amount(), null, Reason.TERM_OVER, award.inputs()) : award;
    }

    private boolean isOver(FormulaCase asked) {
        return !asked.day().isBefore(end(asked));
    }

    private LocalDate end(FormulaCase asked) {
        return asked.startedOn().plusMonths(months);
    }
}

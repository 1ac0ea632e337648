package io.concordat.core.earning.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.money.Money;

/** How much of an earning is due by its payout timing (vector V19). */
public final class Payability {

    private Payability() {
    }

    /**
     * Something on the deal that makes an earning due.
     *
     * @param kind   delivered, invoiced, cash received or milestone reached
     * @param day    when
     * @param amount value of it, negative when it is undone; {@code null} for a milestone
     */
    public record Progress(FactKind kind, LocalDate day, Money amount) {
    }

    /**
     * @param timing   when the terms pay
     * @param earned   what is earned
     * @param earnedOn day of the fact that earned
     * @param value    the deal's whole value, above zero, in the currency of the progress
     * @param progress what has happened on the deal
     * @param asOf     the day to judge by
     * @return what is due on that day, between zero and the earned; all of a negative earning at once
     */
    public static Money due(PayoutTiming timing, Money earned, LocalDate earnedOn, Money value,
            List<Progress> progress, LocalDate asOf) {
        if (earned.isNegative()) {
            return earned;
        }
        LocalDate before = asOf.minusDays(timing.holdDays());
        Money nothing = Money.zero(earned.currency());
        return switch (timing.trigger()) {
            case BOOKED -> earnedOn.isAfter(before) ? nothing : earned;
            case DELIVERED -> share(earned, value, sum(FactKind.DELIVERED, value, progress, before));
            case INVOICED -> share(earned, value, sum(FactKind.INVOICED, value, progress, before));
            case PAID_PRO_RATA -> share(earned, value, sum(FactKind.CASH_RECEIVED, value, progress, before));
            case PAID_IN_FULL -> sum(FactKind.CASH_RECEIVED, value, progress, before).compareTo(value) < 0
                    ? nothing
                    : earned;
            case MILESTONE -> progress.stream()
                    .anyMatch(step -> step.kind() == FactKind.MILESTONE_REACHED && !step.day().isAfter(before))
                            ? earned
                            : nothing;
        };
    }

    private static Money sum(FactKind kind, Money value, List<Progress> progress, LocalDate before) {
        return progress.stream().filter(step -> step.kind() == kind && !step.day().isAfter(before))
                .map(Progress::amount).reduce(Money.zero(value.currency()), Money::plus);
    }

    private static Money share(Money earned, Money value, Money done) {
        Money limited = done.orZeroIfNegative().min(value);
        return new Money(BigDecimal.valueOf(earned.minor()).multiply(BigDecimal.valueOf(limited.minor()))
                .divide(BigDecimal.valueOf(value.minor()), 0, RoundingMode.DOWN).longValueExact(), earned.currency());
    }
}

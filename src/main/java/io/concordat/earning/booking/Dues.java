package io.concordat.earning.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.settlement.Payability;
import io.concordat.core.earning.settlement.Payability.Progress;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.terms.PayoutTiming.PayoutTrigger;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** What of earnings is due by the timing of their terms, judged by what happened on their deals. Plain Java. */
final class Dues {

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    /**
     * What is due of an earning.
     *
     * @param now what is due today
     * @param later whether more becomes due as days pass, without anything happening
     * @param nextOn the next day on which that may be, or {@code null}
     */
    record Due(Money now, boolean later, LocalDate nextOn) {
    }

    /** The steps of a deal, told apart by the list of its facts itself. */
    private record Steps(List<Fact> deal, Currency currency) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Steps same && same.deal == deal && same.currency.equals(currency);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(deal) + currency.hashCode();
        }
    }

    private final EarningCalendar calendar;
    private final LocalDate today;
    private final Map<Steps, List<Progress>> steps = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, List<Fact>> byDeal = new HashMap<>();

    Dues(List<Fact> all, EarningCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
        for (Fact fact : all) {
            facts.put(fact.externalId(), fact);
            if (fact.subject().deal() != null && !fact.kind().isReversal()) {
                byDeal.computeIfAbsent(fact.subject().deal(), deal -> new ArrayList<>()).add(fact);
            }
        }
    }

    /**
     * @param earned what counts of the earning, less what was taken back
     * @param fact external id of the fact that earned
     * @param proven whether no proof is missing that the terms ask for
     */
    Due of(PayoutTiming timing, Money earned, String fact, boolean proven) {
        Money nothing = Money.zero(earned.currency());
        if (earned.isNegative()) {
            return new Due(earned, false, null);
        }
        if (!proven || earned.minor() == 0) {
            return new Due(nothing, false, null);
        }
        Fact source = facts.get(fact);
        LocalDate earnedOn = calendar.dayOf(source.occurredAt());
        // What is due with the booking alone does not ask what else happened on the deal, which may be thousands of facts.
        List<Fact> deal = timing.trigger() == PayoutTrigger.BOOKED || source.subject().deal() == null
                ? List.of(source)
                : byDeal.getOrDefault(source.subject().deal(), List.of(source));
        Money value = value(source, deal);
        Money of = value == null ? new Money(1, earned.currency()) : value;
        List<Progress> progress = value == null
                ? withoutValue(deal, of)
                : steps.computeIfAbsent(new Steps(deal, value.currency()), key -> progress(deal, value));
        Money now = Payability.due(timing, earned, earnedOn, of, progress, today);
        boolean later = Payability.due(timing, earned, earnedOn, of, progress, FAR).compareTo(now) > 0;
        return new Due(now, later, later ? next(timing, earnedOn, progress) : null);
    }

    private LocalDate next(PayoutTiming timing, LocalDate earnedOn, List<Progress> progress) {
        List<LocalDate> days = new ArrayList<>(progress.stream().map(Progress::day).toList());
        if (timing.trigger() == PayoutTrigger.BOOKED) {
            days.add(earnedOn);
        }
        return days.stream().map(day -> day.plusDays(timing.holdDays())).filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo).orElse(null);
    }

    /** The deal's whole value: what was won or, where that is not known, all facts of the earning's own kind. */
    private static Money value(Fact source, List<Fact> deal) {
        Money own = source.value().amount();
        if (own == null || own.minor() == 0) {
            return null;
        }
        Money won = sum(deal, FactKind.DEAL_WON, own);
        Money same = sum(deal, source.kind(), own);
        return won.compareTo(same) > 0 ? won : same;
    }

    private static Money sum(List<Fact> deal, FactKind kind, Money like) {
        return deal.stream().filter(fact -> fact.kind() == kind && isIn(fact, like)).map(fact -> fact.value().amount())
                .reduce(Money.zero(like.currency()), Money::plus);
    }

    private List<Progress> progress(List<Fact> deal, Money value) {
        return deal.stream().filter(fact -> fact.kind() == FactKind.MILESTONE_REACHED || isIn(fact, value))
                .map(fact -> new Progress(fact.kind(), calendar.dayOf(fact.occurredAt()), fact.value().amount()))
                .toList();
    }

    /** Where there is no value to be in proportion to, the first step makes all of it due. */
    private List<Progress> withoutValue(List<Fact> deal, Money of) {
        return deal.stream().map(fact -> new Progress(fact.kind(), calendar.dayOf(fact.occurredAt()), of)).toList();
    }

    private static boolean isIn(Fact fact, Money like) {
        return fact.value().amount() != null && fact.value().amount().currency().equals(like.currency());
    }
}

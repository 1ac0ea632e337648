package io.concordat.core.earning.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Money;

/** What is used of the partner's caps. Only what is really earned uses them, and what is taken back frees them. */
final class CapBook {

    /** Which earnings a cap adds up. */
    record Key(Cap.Scope scope, String code, Window window, LocalDate period, String part) {

    }

    /** A cap of an offer for a certain fact. */
    record Bound(Cap cap, Key key, Key carry) {
    }

    /** What was over a cap and waits for a later window. */
    private static final class Carry {
        private LocalDate period;
        private Money ready;
        private Money later;

        Carry(LocalDate period, Money zero) {
            this.period = period;
            this.ready = zero;
            this.later = zero;
        }

        Carry at(LocalDate now) {
            if (now.isAfter(period)) {
                ready = ready.plus(later);
                later = Money.zero(later.currency());
                period = now;
            }
            return this;
        }
    }

    private final EarningCalendar calendar;
    private final Map<Key, Money> used = new HashMap<>();
    private final Map<Key, Carry> carried = new HashMap<>();

    CapBook(EarningCalendar calendar) {
        this.calendar = calendar;
    }

    /** @return the caps that hold for the candidate's fact, without those that partners compete for */
    List<Bound> boundsOf(Candidate c, Fact fact, LocalDate day) {
        List<Cap> caps = c.offer.capsOf(c.formula);
        if (caps.isEmpty()) {
            return List.of();
        }
        List<Bound> bounds = new ArrayList<>(caps.size());
        for (Cap cap : caps) {
            if (!cap.scope().isShared()) {
                boolean ofProgram = cap.scope() == Cap.Scope.PARTNER_IN_PROGRAM;
                Key key = new Key(cap.scope(), ofProgram ? c.offer.terms.identity().program() : c.offer.id(),
                        cap.window(), calendar.startOf(cap.window(), day), part(cap, fact));
                bounds.add(new Bound(cap, key, new Key(cap.scope(), c.offer.id(), cap.window(), LocalDate.EPOCH,
                        key.part())));
            }
        }
        return bounds;
    }

    private static String part(Cap cap, Fact fact) {
        String part = switch (cap.scope()) {
            case DEAL -> fact.subject().deal() == null ? fact.externalId() : fact.subject().deal();
            case PERSON -> fact.subject().person();
            default -> "";
        };
        return part == null ? "" : part;
    }

    /** Reduces the candidate to what its caps leave; uses nothing yet. */
    void limit(Candidate c, List<Bound> bounds) {
        for (Bound bound : bounds) {
            Money room = room(bound);
            Money before = c.amount;
            Money allowed = before.min(room);
            boolean over = allowed.compareTo(before) < 0;
            Reason reason = !over ? null : bound.cap().overflow() == Cap.Overflow.CARRY ? Reason.CARRIED : Reason.CAP_REACHED;
            c.reduce(allowed, Outcome.CAPPED, reason);
            if (c.trace != null) {
                c.note(Rule.CAP, bound.cap().scope() + " per " + bound.cap().window(), null, before, allowed, reason,
                        Input.of("limit", bound.cap().limit().decimal()), Input.of("left", room.decimal()));
            }
        }
    }

    /** @return what the caps would leave of the amount */
    Money allowed(Money amount, List<Bound> bounds) {
        Money allowed = amount;
        for (Bound bound : bounds) {
            allowed = allowed.min(room(bound));
        }
        return allowed;
    }

    private Money room(Bound bound) {
        Money sum = used.get(bound.key());
        return sum == null ? bound.cap().limit() : bound.cap().limit().minus(sum).orZeroIfNegative();
    }

    /** Uses the caps by what was earned, or frees them by a negative amount. */
    void use(List<Bound> bounds, Money amount) {
        if (amount.minor() != 0) {
            bounds.stream().map(Bound::key).distinct().forEach(key -> used.merge(key, amount, Money::plus));
        }
    }

    /** Keeps what was over the caps that carry. */
    void carry(Candidate c, List<Bound> bounds) {
        for (Shortfall part : c.shortfalls) {
            if (part.reason() == Reason.CARRIED) {
                Bound bound = bounds.stream().filter(b -> b.cap().overflow() == Cap.Overflow.CARRY).findFirst()
                        .orElseThrow();
                Carry box = box(bound);
                box.later = box.later.plus(part.amount());
            }
        }
    }

    /** @return what waits from earlier windows and the caps of this one leave; zero or more */
    Money ready(List<Bound> bounds, Money zero) {
        Money ready = zero;
        for (Bound bound : bounds) {
            if (bound.cap().overflow() == Cap.Overflow.CARRY && carried.containsKey(bound.carry())) {
                ready = ready.plus(box(bound).ready);
            }
        }
        return ready.minor() == 0 ? ready : allowed(ready, bounds);
    }

    /** Takes from what waits. */
    void takeCarried(List<Bound> bounds, Money amount) {
        Money left = amount;
        for (Bound bound : bounds) {
            if (bound.cap().overflow() == Cap.Overflow.CARRY && carried.containsKey(bound.carry())) {
                Carry box = box(bound);
                Money taken = left.min(box.ready);
                box.ready = box.ready.minus(taken);
                left = left.minus(taken);
            }
        }
    }

    private Carry box(Bound bound) {
        return carried.computeIfAbsent(bound.carry(),
                key -> new Carry(bound.key().period(), Money.zero(bound.cap().limit().currency())))
                .at(bound.key().period());
    }
}

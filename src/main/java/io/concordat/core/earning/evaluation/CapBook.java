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

    /** What is used of a cap. */
    private static final class Use {
        private final LocalDate period;
        private Money used;

        Use(LocalDate period, Money zero) {
            this.period = period;
            this.used = zero;
        }
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

    /** A cap of an offer for a certain fact, with what is used of it and, where it carries, what waits. */
    static final class Bound {
        private final Cap cap;
        private final Use use;
        private final Carry carry;

        Bound(Cap cap, Use use, Carry carry) {
            this.cap = cap;
            this.use = use;
            this.carry = carry;
        }

        private Carry box() {
            return carry.at(use.period);
        }

        private Money room() {
            return cap.limit().minus(use.used).orZeroIfNegative();
        }
    }

    private final EarningCalendar calendar;
    private final Map<Key, Use> uses = new HashMap<>();
    private final Map<Key, Carry> carries = new HashMap<>();

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
                bounds.add(bound(cap, c, part(cap, fact), calendar.startOf(cap.window(), day)));
            }
        }
        return bounds;
    }

    private Bound bound(Cap cap, Candidate c, String part, LocalDate period) {
        boolean ofProgram = cap.scope() == Cap.Scope.PARTNER_IN_PROGRAM;
        String code = ofProgram ? c.offer.terms.identity().program() : c.offer.id();
        Use use = uses.computeIfAbsent(new Key(cap.scope(), code, cap.window(), period, part),
                key -> new Use(period, c.offer.zero()));
        Carry carry = cap.overflow() == Cap.Overflow.FORFEIT
                ? null
                : carries.computeIfAbsent(new Key(cap.scope(), c.offer.id(), cap.window(), LocalDate.EPOCH, part),
                        key -> new Carry(period, c.offer.zero()));
        return new Bound(cap, use, carry);
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
            Money room = bound.room();
            Money before = c.amount;
            Money allowed = before.min(room);
            boolean over = allowed.compareTo(before) < 0;
            Reason reason = !over
                    ? null
                    : bound.cap.overflow() == Cap.Overflow.CARRY ? Reason.CARRIED : Reason.CAP_REACHED;
            c.reduce(allowed, Outcome.CAPPED, reason);
            if (c.trace != null) {
                c.note(Rule.CAP, bound.cap.scope() + " per " + bound.cap.window(), null, before, allowed, reason,
                        Input.of("limit", bound.cap.limit()), Input.of("left", room));
            }
        }
    }

    /** @return what the caps would leave of the amount */
    Money allowed(Money amount, List<Bound> bounds) {
        Money allowed = amount;
        for (Bound bound : bounds) {
            allowed = allowed.min(bound.room());
        }
        return allowed;
    }

    /** Uses the caps by what was earned, or frees them by a negative amount; two limits on one and the same sum use it once. */
    void use(List<Bound> bounds, Money amount) {
        for (int i = 0; i < bounds.size(); i++) {
            Use use = bounds.get(i).use;
            boolean done = false;
            for (int j = 0; j < i; j++) {
                done |= bounds.get(j).use == use;
            }
            if (!done) {
                use.used = use.used.plus(amount);
            }
        }
    }

    /** Keeps what was over the caps that carry. */
    void carry(Candidate c, List<Bound> bounds) {
        for (Shortfall part : c.shortfalls) {
            if (part.reason() == Reason.CARRIED) {
                Carry box = bounds.stream().filter(bound -> bound.carry != null).findFirst().orElseThrow().box();
                box.later = box.later.plus(part.amount());
            }
        }
    }

    /** @return what waits from earlier windows and the caps of this one leave; zero or more */
    Money ready(List<Bound> bounds, Money zero) {
        Money ready = zero;
        for (Bound bound : bounds) {
            if (bound.carry != null) {
                ready = ready.plus(bound.box().ready);
            }
        }
        return ready.minor() == 0 ? ready : allowed(ready, bounds);
    }

    /** Takes from what waits. */
    void takeCarried(List<Bound> bounds, Money amount) {
        Money left = amount;
        for (Bound bound : bounds) {
            if (bound.carry != null) {
                Carry box = bound.box();
                Money taken = left.min(box.ready);
                box.ready = box.ready.minus(taken);
                left = left.minus(taken);
            }
        }
    }
}

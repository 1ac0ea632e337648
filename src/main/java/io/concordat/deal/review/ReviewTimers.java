package io.concordat.deal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.review.TimerSteps.Done;
import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/** Lets the timers of a held review run, stand still and end, and keeps the work that is due for them. */
@ApplicationScoped
class ReviewTimers {

    /** The kind of due work that wakes the timers of a registration. */
    static final String KIND = "review-timer";

    private final TimerTable table;
    private final TimerSteps steps;
    private final BusinessCalendars calendars;

    ReviewTimers(TimerTable table, TimerSteps steps, BusinessCalendars calendars) {
        this.table = table;
        this.steps = steps;
        this.calendars = calendars;
    }

    /** Counts the running timers anew, and does what is due. */
    Uni<Review> look(SqlUnit unit, Review review) {
        return each(unit, review, timer -> Turn.RUN_ON);
    }

    /** Somebody took it up. */
    Uni<Review> respond(SqlUnit unit, Review review) {
        return each(unit, review, timer -> isResponse(timer) ? Turn.ANSWER : Turn.RUN_ON);
    }

    /** The partner has to act: the response is given, and the decision waits with the working time that is left. */
    Uni<Review> pause(SqlUnit unit, Review review) {
        return each(unit, review, timer -> isResponse(timer) ? Turn.ANSWER : Turn.PAUSE);
    }

    /** The reviewers have to act again. */
    Uni<Review> resume(SqlUnit unit, Review review) {
        return each(unit, review, timer -> Turn.RESUME);
    }

    /** @param answered whether it was decided; else the partner took it back */
    Uni<Review> stop(SqlUnit unit, Review review, boolean answered) {
        return each(unit, review, timer -> answered ? Turn.ANSWER : Turn.CANCEL);
    }

    private static boolean isResponse(Timer timer) {
        return timer.kind() == TimerKind.FIRST_RESPONSE;
    }

    /** @return the review as what was due leaves it, with the nearest deadline of the timers that run on */
    private Uni<Review> each(SqlUnit unit, Review held, Function<Timer, Turn> turns) {
        return table.unfinished(unit, held.registrationId()).chain(timers -> calendars(unit, timers).chain(by -> {
            Review[] review = {held};
            return Multi.createFrom().iterable(timers).onItem()
                    .transformToUniAndConcatenate(timer -> one(unit, review[0], timer, turns.apply(timer),
                            by.get(timer.calendar())).invoke(done -> review[0] = done.review()).map(Done::timer))
                    .collect().asList().call(after -> store(unit, timers, after))
                    .call(after -> wake(unit, held.registrationId(), after, by))
                    .map(after -> review[0].due(nearest(after)));
        }));
    }

    private Uni<Done> one(SqlUnit unit, Review review, Timer timer, Turn turn, BusinessCalendar by) {
        Timer counted = timer.isRunning() ? timer.recounted(by) : timer;
        return steps.happen(unit, review, counted, turn.due(counted, by, unit.now()))
                .map(done -> new Done(done.review(), turn.of(done.timer(), by, unit.now())));
    }

    /** @return the first deadline of those that run, or {@code null} */
    static Instant nearest(List<Timer> timers) {
        return timers.stream().filter(Timer::isRunning).map(Timer::dueAt).min(Comparator.naturalOrder()).orElse(null);
    }

    private Uni<Void> store(SqlUnit unit, List<Timer> before, List<Timer> after) {
        List<Timer> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Timer now = after.get(i);
            Timer old = before.get(i);
            if (now.state() != old.state() || !Objects.equals(now.dueAt(), old.dueAt())) {
                changed.add(now);
            }
        }
        return table.update(unit, changed);
    }

    /** Asks for the next step of all timers together, or for nothing more. */
    static Uni<Void> wake(SqlUnit unit, UUID registrationId, List<Timer> timers,
            Map<String, BusinessCalendar> by) {
        Optional<Instant> next = timers.stream().filter(Timer::isRunning)
                .flatMap(timer -> timer.nextAt(by.get(timer.calendar())).stream()).min(Comparator.naturalOrder());
        return next.isPresent()
                ? DueWork.schedule(unit, KIND, registrationId, next.get())
                : DueWork.cancel(unit, KIND, registrationId);
    }

    private Uni<Map<String, BusinessCalendar>> calendars(SqlUnit unit, List<Timer> timers) {
        Set<String> codes = new HashSet<>(timers.stream().map(Timer::calendar).toList());
        return codes.isEmpty() ? Uni.createFrom().item(Map.of()) : calendars.find(unit, codes);
    }
}

package io.concordat.deal.review;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.calendar.CalendarReaction;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.Unit;

/** Lets a calendar that changes hold for the timers that run by it: all of them are woken, and count anew. */
@ApplicationScoped
class ReviewCalendars implements CalendarReaction {

    @Override
    public Uni<Void> changed(Unit unit, String code) {
        return TimerTable.countedBy(unit, code).chain(registrations -> registrations.isEmpty()
                ? Uni.createFrom().voidItem()
                : DueWork.scheduleAll(unit, ReviewTimers.KIND, registrations, unit.now()));
    }
}

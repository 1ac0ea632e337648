package io.concordat.platform.calendar;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.Unit;

/** What another room does when a calendar changes, in the transaction of the change: a bean of this type is told. */
public interface CalendarReaction {

    /** @param code the calendar that is another one when the transaction ends */
    Uni<Void> changed(Unit unit, String code);
}

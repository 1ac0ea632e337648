package io.concordat.platform.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A calendar was created or changed. */
@RegisterForReflection
record BusinessCalendarWritten(String code, String name, String zone, int revision) implements Event {

    @Override
    public String subjectKind() {
        return "business-calendar";
    }

    /** Calendars have no id of their own; theirs is derived from the code. */
    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(("business-calendar/" + code).getBytes(StandardCharsets.UTF_8));
    }
}

package io.concordat.platform.work;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Puts work off to a later time; it is stored with the transaction that asks for it and survives every kill. */
public final class DueWork {

    private static final String INSERT = """
            insert into due_work (vendor_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
            on conflict (vendor_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";
    private static final String INSERT_ALL = """
            insert into due_work (vendor_id, kind, subject_id, due_at)
            select $1, $2, subject.id, $4 from (select distinct unnest($3::uuid[]) as id) subject order by subject.id
            on conflict (vendor_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";
    private static final String DELETE = "delete from due_work where vendor_id = $1 and kind = $2 and subject_id = $3";

    private DueWork() {
    }

    /** Asks for work on an object at a business time; a second call moves the time. */
    public static Uni<Void> schedule(Unit unit, String kind, UUID subjectId, Instant dueAt) {
        return unit.update(INSERT, unit.vendorId(), kind, subjectId, unit.systemTime(dueAt).atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** As {@link #schedule} for any number of objects; one statement. */
    public static Uni<Void> scheduleAll(Unit unit, String kind, Collection<UUID> subjectIds, Instant dueAt) {
        return unit.update(INSERT_ALL, unit.vendorId(), kind, subjectIds.toArray(UUID[]::new),
                unit.systemTime(dueAt).atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    public static Uni<Void> cancel(Unit unit, String kind, UUID subjectId) {
        return unit.update(DELETE, unit.vendorId(), kind, subjectId).replaceWithVoid();
    }
}

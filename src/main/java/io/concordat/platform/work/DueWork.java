package io.concordat.platform.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Puts work off to a later time; it is stored with the transaction that asks for it and survives every kill. */
public final class DueWork {

    private static final String INSERT = """
            insert into due_work (vendor_id, kind, subject_id, due_at)
            select $1, $2, w.* from unnest($3::uuid[], $4::timestamptz[]) w
            on conflict (vendor_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";
    private static final String DELETE = "delete from due_work where vendor_id = $1 and kind = $2 and subject_id = $3";

    private DueWork() {
    }

    /** Asks for work on an object at a business time; a second call moves the time. */
    public static Uni<Void> schedule(Unit unit, String kind, UUID subjectId, Instant dueAt) {
        return scheduleAll(unit, kind, Map.of(subjectId, dueAt));
    }

    /** Asks for the same work on several objects, each at its time, in one statement. */
    public static Uni<Void> scheduleAll(Unit unit, String kind, Map<UUID, Instant> dueAt) {
        if (dueAt.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> subjects = dueAt.keySet().stream().sorted().toList();
        return unit.update(INSERT, unit.vendorId(), kind, subjects.toArray(UUID[]::new),
                subjects.stream().map(id -> unit.systemTime(dueAt.get(id)).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    /** Asks for the same work on several objects at one time, in one statement. */
    public static Uni<Void> scheduleAll(Unit unit, String kind, Collection<UUID> subjectIds, Instant dueAt) {
        Map<UUID, Instant> times = new TreeMap<>();
        subjectIds.forEach(id -> times.put(id, dueAt));
        return scheduleAll(unit, kind, times);
    }

    public static Uni<Void> cancel(Unit unit, String kind, UUID subjectId) {
        return unit.update(DELETE, unit.vendorId(), kind, subjectId).replaceWithVoid();
    }
}

package io.concordat.deal.review;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.deal.review.queue.QueueJson;
import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL of timers, and of what they set off. */
@ApplicationScoped
class TimerTable {

    private static final String SELECT = """
            select t.id, t.registration_id, t.round, t.kind, t.queue_code, t.calendar_code, t.business_minutes,
                   t.steps::text, t.started_at, t.used_millis, t.counted_from, t.due_at, t.paused_at, t.stopped_at, t.outcome,
                   array(select s.kind || ' ' || s.percent || ' ' || to_json(s.happened_at)::text from review_timer_step s
                          where s.vendor_id = t.vendor_id and s.timer_id = t.id
                          order by s.happened_at, s.percent, s.kind desc)
              from review_timer t""";
    private static final String UNFINISHED = SELECT + """

            where t.vendor_id = $1 and t.registration_id = $2 and t.stopped_at is null order by t.kind""";
    private static final String OF = SELECT + """

             join review_case c on c.vendor_id = t.vendor_id and c.registration_id = t.registration_id
            where t.vendor_id = $1 and t.registration_id = any($2) and t.round > c.round - $3
            order by t.registration_id, t.round desc, t.kind desc""";
    private static final String OPEN = """
            with reviewed as (
              insert into review_case (vendor_id, registration_id, round, state, queue_code, rule_name, routed_at,
                     reviewer, assigned_at, escalated_to, due_at, closed_at, revision)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
              on conflict (vendor_id, registration_id) do update set round = excluded.round, state = excluded.state,
                     queue_code = excluded.queue_code, rule_name = excluded.rule_name, routed_at = excluded.routed_at,
                     reviewer = excluded.reviewer, assigned_at = excluded.assigned_at,
                     escalated_to = excluded.escalated_to, due_at = excluded.due_at, closed_at = excluded.closed_at,
                     revision = excluded.revision)
            insert into review_timer (vendor_id, id, registration_id, round, kind, queue_code, calendar_code,
                   business_minutes, steps, started_at, used_millis, counted_from, due_at)
            select $1, t.id, $2, $3, t.kind, t.queue, t.calendar, t.minutes, t.steps, $7, 0, $7, t.due_at
              from jsonb_to_recordset($14) t(id uuid, kind text, queue text, calendar text, minutes int, steps jsonb,
                                             due_at timestamptz)""";
    private static final String UPDATE = """
            update review_timer t set used_millis = u.used_millis, counted_from = u.counted_from, due_at = u.due_at,
                   paused_at = u.paused_at, stopped_at = u.stopped_at, outcome = u.outcome
              from jsonb_to_recordset($2) u(id uuid, used_millis bigint, counted_from timestamptz, due_at timestamptz,
                                            paused_at timestamptz, stopped_at timestamptz, outcome text)
             where t.vendor_id = $1 and t.id = u.id""";
    private static final String NOTE = """
            insert into review_timer_step (vendor_id, timer_id, kind, percent, happened_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";
    private static final String BY_CALENDAR = """
            select registration_id from review_timer where vendor_id = $1 and calendar_code = $2 and counted_from is not null""";
    private static final TypeReference<List<PlannedStep>> STEPS = new TypeReference<>() {
    };

    private final QueueJson json;

    TimerTable(QueueJson json) {
        this.json = json;
    }

    /** Stores a review, new or again, with the timers that begin with it; one statement. */
    Uni<Void> open(SqlUnit unit, Review review, List<Timer> timers) {
        JsonArray started = new JsonArray();
        timers.forEach(timer -> started.add(new JsonObject().put("id", timer.id().toString())
                .put("kind", timer.kind().name()).put("queue", timer.queue()).put("calendar", timer.calendar())
                .put("minutes", timer.businessMinutes()).put("steps", json.write(timer.steps()))
                .put("due_at", text(timer.dueAt()))));
        Object[] values = Stream.concat(Arrays.stream(ReviewTable.values(unit, review)), Stream.of(started)).toArray();
        return unit.update(OPEN, values).replaceWithVoid();
    }

    /** @return the timers of the registration that run or stand still */
    Uni<List<Timer>> unfinished(SqlUnit unit, UUID registrationId) {
        return unit.query(UNFINISHED, unit.vendorId(), registrationId).map(this::timers);
    }

    /** @return the timers of the registrations' newest rounds, newest first; one statement */
    Uni<List<Timer>> of(SqlUnit unit, Collection<UUID> registrationIds, int rounds) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new), rounds).map(this::timers);
    }

    /** Stores how timers stand; one statement, none when there is none. */
    Uni<Void> update(SqlUnit unit, List<Timer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray changed = new JsonArray();
        timers.forEach(timer -> changed.add(new JsonObject().put("id", timer.id().toString())
                .put("used_millis", timer.used().toMillis()).put("counted_from", text(timer.countedFrom()))
                .put("due_at", text(timer.dueAt())).put("paused_at", text(timer.pausedAt()))
                .put("stopped_at", text(timer.stoppedAt()))
                .put("outcome", timer.outcome() == null ? null : timer.outcome().name())));
        return unit.update(UPDATE, unit.vendorId(), changed).replaceWithVoid();
    }

    /** @return whether it was noted; not when it had happened before */
    Uni<Boolean> note(SqlUnit unit, UUID timerId, HappenedStep step) {
        return unit.update(NOTE, unit.vendorId(), timerId, step.kind().name(), step.percent(),
                step.happenedAt().atOffset(ZoneOffset.UTC)).map(rows -> rows == 1);
    }

    private List<Timer> timers(RowSet<Row> rows) {
        List<Timer> timers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String outcome = row.getString(14);
            timers.add(new Timer(row.getUUID(0), row.getUUID(1), row.getInteger(2), TimerKind.valueOf(row.getString(3)),
                    row.getString(4), row.getString(5), row.getInteger(6), json.read(row.getString(7), STEPS),
                    instant(row, 8), Duration.ofMillis(row.getLong(9)), instant(row, 10), instant(row, 11),
                    instant(row, 12), instant(row, 13), outcome == null ? null : TimerOutcome.valueOf(outcome),
                    Arrays.stream(row.getArrayOfStrings(15)).map(TimerTable::happened).toList()));
        }
        return timers;
    }

    /** @param text kind, percent and time as JSON writes it, parted by blanks */
    private static HappenedStep happened(String text) {
        String[] parts = text.split(" ");
        return new HappenedStep(StepKind.valueOf(parts[0]), Integer.parseInt(parts[1]),
                OffsetDateTime.parse(parts[2].replace("\"", "")).toInstant());
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** @return the registrations that have a timer running by the calendar */
    static Uni<List<UUID>> countedBy(Unit unit, String calendar) {
        return unit.select(BY_CALENDAR, unit.vendorId(), calendar)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).distinct().toList());
    }
}

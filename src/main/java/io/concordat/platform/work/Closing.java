package io.concordat.platform.work;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Writes what a unit noted, and the idempotency record, in one statement at the end of its transaction. */
@ApplicationScoped
class Closing {

    /** The notes and the record come as texts of JSON, written once; the database alone reads them. */
    private static final String CLOSE = """
            with noted as (
              select n.id, n.announced, n.kind, n.actor, n.request, n."subjectKind" as subject_kind,
                     n."subjectId" as subject_id, n.payload
                from jsonb_to_recordset($3::text::jsonb) as n(id uuid, announced boolean, kind text, actor text, request text,
                     "subjectKind" text, "subjectId" uuid, payload jsonb)),
            audited as (
              insert into audit_event (vendor_id, id, recorded_at, actor, action, subject_kind, subject_id, detail, request_id)
              select $1, id, $2, actor, kind, subject_kind, subject_id, payload, request from noted),
            announced as (
              insert into outbox_event (vendor_id, id, occurred_at, kind, subject_kind, subject_id, payload)
              select $1, id, $2, kind, subject_kind, subject_id, payload from noted where announced)
            insert into idempotency_record (vendor_id, caller, key, fingerprint, status, location, revision, body, recorded_at)
            select $1, r.*, $2
              from unnest($4::text[], $5::text[], $6::bytea[], $7::smallint[], $8::text[], $9::integer[], $10::bytea[]) r""";

    /** What is written of one command when its transaction ends. */
    record Closed(Unit unit, Command<?> command, int status, String location, Integer revision, byte[] body) {
    }

    /** What happened, as the statement reads it. */
    record Note(UUID id, boolean announced, String kind, String actor, String request, String subjectKind,
            UUID subjectId, Event payload) {
    }

    private final Idempotency idempotency;

    Closing(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    <T> Uni<Outcome<T>> close(Unit unit, Command<T> command, Outcome<T> outcome) {
        Outcome<T> written = command.key() == null ? outcome : outcome.withBody(idempotency.write(outcome.view()));
        return close(unit, command, written.status(), written.location(), written.revision(), written.body())
                .replaceWith(written);
    }

    Uni<Void> close(Unit unit, Command<?> command, int status, String location, Integer revision, byte[] body) {
        return closeAll(unit, List.of(new Closed(unit, command, status, location, revision, body)));
    }

    /** @param unit a unit of the transaction, which writes for all of them */
    Uni<Void> closeAll(Unit unit, List<Closed> all) {
        List<Note> notes = new ArrayList<>();
        for (Closed each : all) {
            each.unit().noted().forEach(noted -> notes.add(note(each.unit(), noted)));
        }
        List<Closed> keyed = all.stream().filter(each -> each.command().key() != null).toList();
        if (keyed.isEmpty() && notes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(CLOSE, unit.vendorId(), unit.now().atOffset(ZoneOffset.UTC),
                new String(idempotency.write(notes), StandardCharsets.UTF_8),
                array(keyed, String[]::new, each -> each.unit().by().subject()),
                array(keyed, String[]::new, each -> each.command().key()),
                array(keyed, Buffer[]::new, each -> Buffer.buffer(idempotency.fingerprint(each.command()))),
                array(keyed, Short[]::new, each -> (short) each.status()),
                array(keyed, String[]::new, Closed::location), array(keyed, Integer[]::new, Closed::revision),
                array(keyed, Buffer[]::new, each -> each.body() == null ? null : Buffer.buffer(each.body())))
                .replaceWithVoid();
    }

    private static <V> V[] array(List<Closed> all, IntFunction<V[]> empty, Function<Closed, V> value) {
        return all.stream().map(value).toArray(empty);
    }

    private static Note note(Unit unit, Unit.Noted noted) {
        Event event = noted.event();
        return new Note(UuidCreator.getTimeOrderedEpoch(), noted.announced(), event.kind(), unit.by().subject(),
                unit.by().requestId(), event.subjectKind(), event.subjectId(), event);
    }
}

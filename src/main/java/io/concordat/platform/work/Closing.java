package io.concordat.platform.work;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Writes what a unit noted, and the idempotency record, in one statement at the end of its transaction. */
@ApplicationScoped
class Closing {

    private static final String CLOSE = """
            with noted as (
              select n.id::uuid, n.announced, n.kind, n."subjectKind" as subject_kind, n."subjectId"::uuid as subject_id,
                     n.payload
                from jsonb_to_recordset($5) as n(id text, announced boolean, kind text, "subjectKind" text,
                                                 "subjectId" text, payload jsonb)),
            audited as (
              insert into audit_event (vendor_id, id, recorded_at, actor, action, subject_kind, subject_id, detail, request_id)
              select $1, id, $2, $3, kind, subject_kind, subject_id, payload, $4 from noted),
            announced as (
              insert into outbox_event (vendor_id, id, occurred_at, kind, subject_kind, subject_id, payload)
              select $1, id, $2, kind, subject_kind, subject_id, payload from noted where announced)
            insert into idempotency_record (vendor_id, caller, key, fingerprint, status, location, revision, body, recorded_at)
            select $1, $3, $6, $7, $8, $9, $10, $11, $2 where $6::text is not null""";

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
        if (command.key() == null && unit.noted().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray notes = new JsonArray();
        for (Unit.Noted noted : unit.noted()) {
            notes.add(note(noted));
        }
        boolean keyed = command.key() != null;
        OffsetDateTime at = unit.now().atOffset(ZoneOffset.UTC);
        return unit.update(CLOSE, unit.vendorId(), at, unit.by().subject(), unit.by().requestId(), notes,
                command.key(), keyed ? Buffer.buffer(idempotency.fingerprint(command)) : null, (short) status,
                location, revision, body == null ? null : Buffer.buffer(body)).replaceWithVoid();
    }

    private JsonObject note(Unit.Noted noted) {
        Event event = noted.event();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new JsonObject().put("id", id.toString()).put("announced", noted.announced()).put("kind", event.kind())
                .put("subjectKind", event.subjectKind()).put("subjectId", event.subjectId().toString())
                .put("payload", new JsonObject(Buffer.buffer(idempotency.write(event))));
    }
}

package io.concordat.platform.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.error.Problem;

/**
 * Remembers what was answered under an idempotency key. The key is locked for the transaction first; a second, separate
 * statement then reads the record, so that it sees everything committed before the lock was granted.
 */
@ApplicationScoped
class Idempotency {

    /** What writes goes by keys: a plan is made once, not again for every set of values. */
    private static final String ONE_PLAN = "set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String OPEN = "select set_config('concordat.vendor', $1, true), pg_try_advisory_xact_lock($2), "
            + ONE_PLAN;
    private static final String OPEN_ALL = "select set_config('concordat.vendor', $1, true), asked.n, "
            + "pg_try_advisory_xact_lock(asked.k), " + ONE_PLAN
            + " from unnest($2::bigint[]) with ordinality asked(k, n)";
    private static final String FIND_ALL = """
            select asked.n from unnest($2::text[], $3::text[]) with ordinality asked(caller, key, n)
             where exists (select from idempotency_record r
                            where r.vendor_id = $1 and r.caller = asked.caller and r.key = asked.key)""";
    private static final String FIND = """
            select fingerprint, status, location, revision, body from idempotency_record
             where vendor_id = $1 and caller = $2 and key = $3""";

    private final Fingerprint fingerprint;
    private final ObjectMapper json;

    Idempotency(Fingerprint fingerprint, ObjectMapper json) {
        this.fingerprint = fingerprint;
        this.json = json;
    }

    byte[] fingerprint(Command<?> command) {
        return fingerprint.of(command);
    }

    /** Sets the vendor, takes the key and looks for an earlier answer; a refusal that was stored fails again. */
    <T> Uni<Optional<Outcome<T>>> open(Unit unit, Command<T> command) {
        if (command.key() == null) {
            return unit.select(UnitOfWork.SET_VENDOR, Integer.toString(unit.vendorId())).replaceWith(Optional.empty());
        }
        return unit.select(OPEN, Integer.toString(unit.vendorId()), Fingerprint.lock(command)).chain(rows -> {
            if (!(Boolean) rows.get(0)[1]) {
                throw DomainException
                        .of(Kind.CONFLICT, "idempotency-in-flight",
                                "The first request under this idempotency key is still running; ask again shortly.")
                        .withHeader("Retry-After", "1");
            }
            return unit.select(FIND, unit.vendorId(), command.by().subject(), command.key());
        }).map(rows -> earlier(command, rows));
    }

    /**
     * Sets the vendor and takes the keys of several commands.
     *
     * @return whether each is free: neither held by another request nor answered before
     */
    <T> Uni<List<Boolean>> openAll(Unit unit, List<Command<T>> commands) {
        boolean[] free = new boolean[commands.size()];
        Uni<List<Object[]>> locked = unit.select(OPEN_ALL, Integer.toString(unit.vendorId()),
                commands.stream().map(Fingerprint::lock).toArray(Long[]::new));
        Uni<List<Object[]>> answered = unit.select(FIND_ALL, unit.vendorId(),
                commands.stream().map(command -> command.by().subject()).toArray(String[]::new),
                commands.stream().map(Command::key).toArray(String[]::new));
        // Sent together; the second begins when the first has the locks, and so sees what was committed before.
        return Uni.combine().all().unis(locked, answered).with((locks, answers) -> {
            locks.forEach(row -> free[((Number) row[1]).intValue() - 1] = (Boolean) row[2]);
            answers.forEach(row -> free[((Number) row[0]).intValue() - 1] = false);
            List<Boolean> all = new ArrayList<>(free.length);
            for (boolean each : free) {
                all.add(each);
            }
            return all;
        });
    }

    private <T> Optional<Outcome<T>> earlier(Command<T> command, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        if (!Arrays.equals(((Buffer) row[0]).getBytes(), fingerprint.of(command))) {
            throw DomainException.of(Kind.KEY_REUSED, "idempotency-key-reused",
                    "This idempotency key was used for another request; send a new key with a new request.");
        }
        int status = ((Number) row[1]).intValue();
        byte[] body = ((Buffer) row[4]).getBytes();
        try {
            if (status >= 400) {
                throw DomainException.replayed(Kind.CONFLICT, json.readValue(body, Problem.class));
            }
            T view = json.readValue(body, command.answer());
            Integer revision = row[3] == null ? null : ((Number) row[3]).intValue();
            return Optional.of(new Outcome<>(status, view, (String) row[2], revision, body));
        } catch (IOException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    /** @return whether a failure is an answer to be remembered: a business refusal, but not a passing state */
    static boolean isRemembered(Command<?> command, Throwable failure) {
        return command.key() != null && failure instanceof DomainException refusal && refusal.kind() == Kind.CONFLICT
                && !refusal.code().equals("idempotency-in-flight");
    }

    byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }
}

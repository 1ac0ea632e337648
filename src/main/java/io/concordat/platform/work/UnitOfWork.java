package io.concordat.platform.work;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.hibernate.reactive.mutiny.Mutiny;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.time.BusinessClock;
import io.concordat.platform.time.Patience;

/**
 * Opens the one transaction of a use case, on the Vert.x client or on a Hibernate Reactive session, with the vendor set;
 * closes it with audit, outbox and idempotency record. A lost race (deadlock, serialization) is run again as a whole.
 */
@ApplicationScoped
public class UnitOfWork {

    static final String SET_VENDOR = "select set_config('concordat.vendor', $1, true)";
    private static final int ATTEMPTS_AFTER_THE_FIRST = 3;

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;
    private final Idempotency idempotency;
    private final Closing closing;
    private final Patience patience;
    private final Reads reads;
    private final Siblings siblings;

    UnitOfWork(Pool pool, Mutiny.SessionFactory sessions, BusinessClock clock, Idempotency idempotency,
            Closing closing, Patience patience, Reads reads, Siblings siblings) {
        this.pool = pool;
        this.sessions = sessions;
        this.clock = clock;
        this.idempotency = idempotency;
        this.closing = closing;
        this.patience = patience;
        this.reads = reads;
        this.siblings = siblings;
    }

    /**
     * Runs a changing use case on the Vert.x client.
     *
     * @return its outcome, or the remembered one of an earlier request under the same key
     */
    public <T> Uni<Outcome<T>> write(Command<T> command, Function<SqlUnit, Uni<Outcome<T>>> useCase) {
        return remembering(command, Uni.createFrom().deferred(
                () -> pool.withTransaction(connection -> within(sqlUnit(command.by(), connection), command, useCase))));
    }

    /** Runs a changing use case on a Hibernate Reactive session; see {@link #write}. */
    public <T> Uni<Outcome<T>> writeEntities(Command<T> command, Function<SessionUnit, Uni<Outcome<T>>> useCase) {
        return remembering(command, Uni.createFrom().deferred(() -> sessions.openSession().chain(session -> session
                .withTransaction(transaction -> within(
                        new SessionUnit(command.by(), clock, session), command, useCase))
                .eventually(session::close))));
    }

    /** Reads in one transaction of its own; what the reading audits is written with it. */
    public <T> Uni<T> read(Caller by, Function<SqlUnit, Uni<T>> reading) {
        return understood(reads.inSteps(unkeyed(by), reading));
    }

    /**
     * As {@link #read}, for much that is read piece by piece: nobody limits the whole, so the reading limits the wait for each
     * of its steps. It comes to its end also when the caller goes away, and looks by itself whether anybody still wants it.
     */
    public <T> Uni<T> readMuch(Caller by, Function<SqlUnit, Uni<T>> reading) {
        return Patience.unbroken(reads.inSteps(unkeyed(by), reading)).onFailure().transform(Failures::told);
    }

    /**
     * Reads in one transaction and one journey to the database. The reading sends all its statements at once, none of them
     * because of what another found, and notes nothing for the audit; otherwise it fails with
     * {@link IllegalStateException}.
     */
    public <T> Uni<T> readAtOnce(Caller by, Function<SqlUnit, Uni<T>> reading) {
        return understood(reads.atOnce(by, reading));
    }

    /** As {@link #readAtOnce}, in one transaction with whatever else the same request asks to be read so at this moment. */
    public <T> Uni<T> readWithSiblings(Caller by, Function<SqlUnit, Uni<T>> reading) {
        return understood(siblings.read(by, reading));
    }

    /**
     * Runs work of the service itself: {@code claim} picks it before any vendor is known, then the vendor is set and
     * {@code work} done, all in one transaction. After a lost race (deadlock, serialization) it picks and works again at once.
     *
     * @return whether there was work
     */
    <C> Uni<Boolean> claimed(Function<SqlConnection, Uni<Optional<C>>> claim, Function<C, Uni<Vendor>> vendorOf,
            Function<C, Function<SqlUnit, Uni<Void>>> work) {
        return Uni.createFrom().deferred(() -> pool.withTransaction(connection -> claim.apply(connection)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : vendorOf.apply(claimed.get()).chain(vendor -> serve(connection, vendor,
                                work.apply(claimed.get()))))))
                .onFailure(Failures::isRetryable).retry().atMost(ATTEMPTS_AFTER_THE_FIRST);
    }

    private Uni<Boolean> serve(SqlConnection connection, Vendor vendor, Function<SqlUnit, Uni<Void>> work) {
        Caller service = Caller.service(vendor, "due-work");
        SqlUnit unit = sqlUnit(service, connection);
        return setVendor(unit).chain(() -> work.apply(unit))
                .chain(() -> closing.close(unit, unkeyed(service), 0, null, null, null)).replaceWith(true);
    }

    private <T, U extends Unit> Uni<Outcome<T>> within(U unit, Command<T> command,
            Function<U, Uni<Outcome<T>>> useCase) {
        return idempotency.open(unit, command).chain(earlier -> earlier.map(Uni.createFrom()::item)
                .orElseGet(() -> useCase.apply(unit).chain(outcome -> closing.close(unit, command, outcome))));
    }

    private <T> Uni<Outcome<T>> remembering(Command<T> command, Uni<Outcome<T>> attempt) {
        Uni<Outcome<T>> persistent = attempt.onFailure(Failures::isRetryable).retry()
                .atMost(ATTEMPTS_AFTER_THE_FIRST);
        return understood(persistent.onFailure(failure -> Idempotency.isRemembered(command, failure)).recoverWithUni(
                failure -> remember(command, (DomainException) failure)
                        .chain(() -> Uni.createFrom().failure(failure))));
    }

    /**
     * The refusal's transaction was rolled back; the refusal itself is remembered in one of its own. A refusal of that
     * one means that another request holds the key or has answered under it: then there is nothing to remember, and the
     * caller is told the first refusal all the same.
     */
    private Uni<Void> remember(Command<?> command, DomainException refusal) {
        byte[] problem = idempotency.write(refusal.problem());
        return pool.withTransaction(connection -> {
            SqlUnit unit = sqlUnit(command.by(), connection);
            return idempotency.open(unit, command).chain(earlier -> earlier.isPresent()
                    ? Uni.createFrom().voidItem()
                    : closing.close(unit, command, refusal.kind().status(), null, null, problem));
        }).onFailure(DomainException.class).recoverWithNull();
    }

    private Uni<?> setVendor(SqlUnit unit) {
        return unit.query(SET_VENDOR, Integer.toString(unit.vendorId()));
    }

    private SqlUnit sqlUnit(Caller by, SqlConnection connection) {
        return new SqlUnit(by, clock, connection);
    }

    private static Command<Void> unkeyed(Caller by) {
        return new Command<>(by, "read", null, null, null, Void.class);
    }

    private <T> Uni<T> understood(Uni<T> work) {
        return patience.limit(work).onFailure().transform(Failures::told).onFailure(Failures::isUnstorableText)
                .transform(failure -> Failures.unstorableText()).onFailure(Failures::isUnstorableTime)
                .transform(failure -> Failures.unstorableTime());
    }
}

package io.concordat.platform.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

import io.concordat.platform.error.Failures;
import io.concordat.platform.time.BusinessClock;
import io.concordat.platform.time.Patience;

/**
 * Runs several commands of one vendor in one transaction, which costs the database a fraction of one each. Each command
 * has a unit of its own, and so its own events, audit and idempotency record. What cannot go together is left out, for the
 * caller to run alone: nothing is refused here.
 */
@ApplicationScoped
public class Together {

    private final Pool pool;
    private final BusinessClock clock;
    private final Idempotency idempotency;
    private final Closing closing;
    private final Patience patience;

    Together(Pool pool, BusinessClock clock, Idempotency idempotency, Closing closing, Patience patience) {
        this.pool = pool;
        this.clock = clock;
        this.idempotency = idempotency;
        this.closing = closing;
        this.patience = patience;
    }

    /** One command's part of the common transaction. */
    public record Part<T, I>(Command<T> command, I input, SqlUnit unit) {
    }

    /** A command that asks to run together with others, and what it needs to run. */
    public record Asked<T, I>(Command<T> command, I input) {
    }

    /**
     * @param asked commands of one vendor, each with an idempotency key
     * @param ask reads what each part needs, in order; sent together with the question whether the keys are free
     * @param work answers the outcome of each part, in order, from what was read of it, empty for one that is to run alone
     * @return the outcome of each command, in order, empty for one that is to run alone; fails as a whole, having done
     *         nothing, when the database refuses any of it
     */
    public <T, I, Q> Uni<List<Optional<Outcome<T>>>> run(List<Asked<T, I>> asked,
            Function<List<Part<T, I>>, Uni<List<Q>>> ask,
            BiFunction<List<Part<T, I>>, List<Q>, Uni<List<Optional<Outcome<T>>>>> work) {
        return patience.limit(pool.getConnection().chain(connection -> {
            Edges.begin(connection);
            return Uni.createFrom().deferred(() -> within(connection, asked, ask, work)).onItemOrFailure()
                    .call((outcomes, failure) -> Edges.end(connection, failure == null));
        })).onFailure().transform(Failures::told);
    }

    private <T, I, Q> Uni<List<Optional<Outcome<T>>>> within(SqlConnection connection, List<Asked<T, I>> asked,
            Function<List<Part<T, I>>, Uni<List<Q>>> ask,
            BiFunction<List<Part<T, I>>, List<Q>, Uni<List<Optional<Outcome<T>>>>> work) {
        List<Part<T, I>> parts = parts(connection, asked);
        Uni<List<Boolean>> opened = idempotency.openAll(parts.get(0).unit(),
                parts.stream().map(Part::command).toList());
        return Uni.combine().all().unis(opened, ask.apply(parts)).asTuple().chain(read -> {
            List<Part<T, I>> open = new ArrayList<>();
            List<Q> known = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (read.getItem1().get(i)) {
                    open.add(parts.get(i));
                    known.add(read.getItem2().get(i));
                }
            }
            if (open.isEmpty()) {
                return Uni.createFrom().item(asked.stream().map(each -> Optional.<Outcome<T>>empty()).toList());
            }
            return work.apply(open, known).chain(outcomes -> close(open, outcomes))
                    .map(closed -> inOrder(asked, open, closed));
        });
    }

    /** A second request under the same key waits for the first one's answer. */
    private <T, I> List<Part<T, I>> parts(SqlConnection connection, List<Asked<T, I>> asked) {
        Set<Long> keys = new HashSet<>();
        List<Part<T, I>> parts = new ArrayList<>(asked.size());
        for (Asked<T, I> each : asked) {
            if (keys.add(Fingerprint.lock(each.command()))) {
                parts.add(new Part<>(each.command(), each.input(),
                        new SqlUnit(each.command().by(), clock, connection)));
            }
        }
        return parts;
    }

    private <T, I> Uni<List<Optional<Outcome<T>>>> close(List<Part<T, I>> open, List<Optional<Outcome<T>>> outcomes) {
        List<Optional<Outcome<T>>> closed = new ArrayList<>(outcomes.size());
        List<Closing.Closed> records = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            Part<T, I> part = open.get(i);
            Optional<Outcome<T>> written = outcomes.get(i)
                    .map(outcome -> outcome.withBody(idempotency.write(outcome.view())));
            written.ifPresent(outcome -> records.add(new Closing.Closed(part.unit(), part.command(), outcome.status(),
                    outcome.location(), outcome.revision(), outcome.body())));
            closed.add(written);
        }
        return closing.closeAll(open.get(0).unit(), records).replaceWith(closed);
    }

    private static <T, I> List<Optional<Outcome<T>>> inOrder(List<Asked<T, I>> asked, List<Part<T, I>> open,
            List<Optional<Outcome<T>>> closed) {
        List<Optional<Outcome<T>>> all = new ArrayList<>(asked.size());
        int next = 0;
        for (Asked<T, I> each : asked) {
            boolean took = next < open.size() && open.get(next).command() == each.command();
            all.add(took ? closed.get(next++) : Optional.empty());
        }
        return all;
    }
}

package io.concordat.platform.work;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

import io.concordat.platform.security.Caller;
import io.concordat.platform.time.BusinessClock;

/** A unit of work on a Hibernate Reactive session; its own statements run on that session's connection. */
public final class SessionUnit extends Unit {

    private final Mutiny.Session session;

    SessionUnit(Caller by, BusinessClock clock, Mutiny.Session session) {
        super(by, clock);
        this.session = session;
    }

    public Mutiny.Session session() {
        return session;
    }

    /** Changes pending in the session are flushed first, so that statements see them. */
    @Override
    public Uni<Integer> update(String sql, Object... values) {
        return session.flush().chain(() -> Uni.createFrom().completionStage(() -> connection().update(sql, values)));
    }

    @Override
    public Uni<List<Object[]>> select(String sql, Object... values) {
        return session.flush().chain(() -> Uni.createFrom().completionStage(() -> connection().select(sql, values)))
                .map(result -> {
                    List<Object[]> all = new ArrayList<>(result.size());
                    result.forEachRemaining(all::add);
                    return all;
                });
    }

    private ReactiveConnection connection() {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }
}

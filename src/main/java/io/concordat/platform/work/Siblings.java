package io.concordat.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import io.concordat.platform.security.Caller;

/**
 * Readings that one request asks for at one moment, such as the loaders of one level of a query, share a transaction, a connection
 * and a journey. When one of them fails, the database refuses those behind it too: then each is read again by itself, so that
 * each fails for its own reason alone.
 */
@ApplicationScoped
class Siblings {

    private final Reads reads;

    Siblings(Reads reads) {
        this.reads = reads;
    }

    <T> Uni<T> read(Caller by, Function<SqlUnit, Uni<T>> reading) {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            return reads.atOnce(by, reading);
        }
        return Uni.createFrom().emitter(emitter -> gathering(context, by).add(reading, emitter));
    }

    /** What the request gathers now; it is read when the step that asks is over. */
    private Gathering gathering(Context context, Caller by) {
        Gathering open = context.getLocal(Gathering.class);
        if (open != null && open.by.equals(by)) {
            return open;
        }
        Gathering begun = new Gathering(by);
        context.putLocal(Gathering.class, begun);
        context.runOnContext(later -> {
            if (context.getLocal(Gathering.class) == begun) {
                context.removeLocal(Gathering.class);
            }
            begun.read();
        });
        return begun;
    }

    private final class Gathering {

        private final Caller by;
        private final List<Asked<?>> all = new ArrayList<>();

        private Gathering(Caller by) {
            this.by = by;
        }

        private <T> void add(Function<SqlUnit, Uni<T>> reading, UniEmitter<? super T> emitter) {
            all.add(new Asked<>(reading, emitter));
        }

        private void read() {
            if (all.size() == 1) {
                all.get(0).readAlone(by);
                return;
            }
            reads.atOnce(by, unit -> Uni.combine().all().unis(all.stream().map(asked -> asked.begin(unit)).toList())
                    .discardItems()).subscribe().with(over -> all.forEach(asked -> asked.answer(by)),
                            failure -> all.forEach(asked -> asked.fail(failure)));
        }
    }

    /** One reading, and who waits for it. */
    private final class Asked<T> {

        private final Function<SqlUnit, Uni<T>> reading;
        private final UniEmitter<? super T> emitter;
        private CompletionStage<T> read;

        private Asked(Function<SqlUnit, Uni<T>> reading, UniEmitter<? super T> emitter) {
            this.reading = reading;
            this.emitter = emitter;
        }

        /** @return comes to its end with the reading, well or not */
        private Uni<Void> begin(SqlUnit unit) {
            read = Uni.createFrom().deferred(() -> reading.apply(unit)).subscribe().asCompletionStage();
            return Uni.createFrom().completionStage(read.handle((item, failure) -> null));
        }

        private void answer(Caller by) {
            Uni.createFrom().completionStage(read).onFailure().recoverWithUni(() -> reads.atOnce(by, reading))
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
        }

        private void readAlone(Caller by) {
            reads.atOnce(by, reading).subscribe().with(emitter::complete, emitter::fail);
        }

        private void fail(Throwable failure) {
            emitter.fail(failure);
        }
    }
}

package io.concordat.earning.replay;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.earning.fact.FactSpan;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.ground.GroundReader;
import io.concordat.platform.time.Patience;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * Replays one partner in one transaction. Its facts come from a cursor, a piece at a time, so that memory holds a piece and what the
 * fold keeps; they are read and folded on a worker thread.
 */
@ApplicationScoped
class PartnerReplays {

    /** Facts that are in memory at once. */
    private static final int PIECE = 1_000;

    private final UnitOfWork work;
    private final Facts facts;
    private final GroundReader grounds;
    private final Patience patience;
    private final Vertx vertx;

    PartnerReplays(UnitOfWork work, Facts facts, GroundReader grounds, Patience patience, Vertx vertx) {
        this.work = work;
        this.facts = facts;
        this.grounds = grounds;
        this.patience = patience;
        this.vertx = vertx;
    }

    /** What a partner's facts give. */
    record Result(Tallies tallies, long facts, boolean skipped) {
    }

    /**
     * @param most     most facts that are folded; a partner that has more is skipped
     * @param unwanted whether nobody waits for it any more; it then ends with the piece that it has
     */
    Uni<Result> replay(ReplayPlan plan, UUID partnerId, long most, BooleanSupplier unwanted) {
        return work.readMuch(plan.by(), unit -> patience.limit(facts.span(unit, partnerId, plan.end()))
                .chain(span -> span.count() > most
                        ? Uni.createFrom().item(new Result(new Tallies(), 0, true))
                        : fold(unit, plan, partnerId, span, unwanted)))
                // The reader has gone: there is nobody to tell, and what was read ends here.
                .onFailure(CancellationException.class).recoverWithItem(() -> new Result(new Tallies(), 0, true));
    }

    private Uni<Result> fold(SqlUnit unit, ReplayPlan plan, UUID partnerId, FactSpan span, BooleanSupplier unwanted) {
        return patience.limit(grounds.read(unit, partnerId, span, plan.terms()))
                .map(ground -> new PartnerReplay(plan, ground))
                .call(replay -> facts.inOrder(unit, partnerId, plan.end(), PIECE, piece -> {
                    if (unwanted.getAsBoolean()) {
                        throw new CancellationException("Nobody waits for the replay any more");
                    }
                    return onWorker(() -> replay.take(facts.read(piece)));
                })).call(replay -> onWorker(replay::end))
                .call(replay -> patience.limit(
                        ReplayTable.addRecorded(unit, plan, partnerId, replay.tallies())))
                .map(replay -> new Result(replay.tallies(), replay.facts(), false));
    }

    private Uni<Void> onWorker(Runnable calculation) {
        return vertx.executeBlocking(() -> {
            calculation.run();
            return null;
        }, false);
    }
}

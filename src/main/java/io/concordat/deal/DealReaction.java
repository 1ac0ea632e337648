package io.concordat.deal;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/**
 * What a room above does in the transaction in which a registration moved: start a timer, open a case. It belongs to the
 * move: when it fails, the move fails. Work that takes long is put off with
 * {@link io.concordat.platform.work.DueWork}.
 */
public interface DealReaction {

    /** @return whether the move concerns this room, without asking the database; registering a clear deal is the hot path */
    boolean concerns(DealStatus from, DealFacts deal);

    /** @return its place among the reactions to one move, small first: one that moves the registration on comes last */
    default int order() {
        return 0;
    }

    /**
     * @param from the status before, or {@code null} when the registration is new
     * @param deal the registration after the move
     */
    Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal);
}

package io.concordat.deal;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.SnapshotView.SnapshotKind;
import io.concordat.deal.life.DealMove;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/**
 * Moves a locked registration from one state to the next, keeps what it said when it is decided, and tells the
 * rooms above.
 */
@ApplicationScoped
class DealMoving {

    private final DealTable table;
    private final SnapshotTable snapshots;
    private final DealWatch watch;

    DealMoving(DealTable table, SnapshotTable snapshots, DealWatch watch) {
        this.table = table;
        this.snapshots = snapshots;
        this.watch = watch;
    }

    /**
     * @param decision how it is decided from now on, or {@code null}
     * @param protection its window from now on, or {@code null}
     * @return fails as CONFLICT {@code deal-state} when the move does not exist from its state
     */
    Uni<Void> move(SqlUnit unit, DealRow deal, DealMove move, DecisionView decision, ProtectionWindow protection) {
        DealStatus to = move.from(deal.status());
        return table.move(unit, deal, to, decision, protection)
                .chain(() -> move.isDecision()
                        ? snapshots.take(unit, deal.no(), SnapshotKind.DECISION)
                        : Uni.createFrom().voidItem())
                .chain(() -> watch.moved(unit, deal.status(), deal.moved(to, protection).facts()));
    }
}

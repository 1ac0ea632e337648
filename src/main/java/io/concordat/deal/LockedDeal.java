package io.concordat.deal;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The frame of every change of a stored registration: lock it, match the revision, change it, show it. */
@ApplicationScoped
class LockedDeal {

    private final UnitOfWork work;
    private final DealTable table;
    private final DealViews views;

    LockedDeal(UnitOfWork work, DealTable table, DealViews views) {
        this.work = work;
        this.table = table;
        this.views = views;
    }

    /** @return the registration after the change; fails as NOT_FOUND, STALE or as the change does */
    Uni<Outcome<DealView>> change(Command<DealView> command, UUID id, IntSupplier expected,
            BiFunction<SqlUnit, DealRow, Uni<Void>> change) {
        return work.write(command,
                unit -> visible(unit, id).invoke(deal -> Revisions.match(expected.getAsInt(), deal.revision()))
                        .chain(deal -> change.apply(unit, deal)).chain(() -> table.find(unit, id))
                        .chain(deal -> views.of(unit, deal.orElseThrow()))
                        .map(view -> Outcome.ok(view, view.revision())));
    }

    private Uni<DealRow> visible(SqlUnit unit, UUID id) {
        return table.lock(unit, id).map(found -> found.filter(deal -> unit.by().sees(deal.partnerId()))
                .orElseThrow(DealFailures::notFound));
    }
}

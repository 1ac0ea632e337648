package io.concordat.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/**
 * How a deal goes on after its registration, for the rooms above, within a unit of work that they opened and with the
 * registration locked by {@link Deals#lock}.
 */
@ApplicationScoped
public class DealProgress {

    private final DealTable table;
    private final DealMoving moving;
    private final DealViews views;

    DealProgress(DealTable table, DealMoving moving, DealViews views) {
        this.table = table;
        this.moving = moving;
        this.views = views;
    }

    /**
     * Notes how far the sale is.
     *
     * @param expectedCloseOn the day on which it is expected to close from now on; it goes into the forecast history
     */
    public Uni<Void> advance(SqlUnit unit, DealFacts deal, SalesStage stage, LocalDate expectedCloseOn) {
        return table.progress(unit, deal.no(), stage, expectedCloseOn)
                .chain(() -> ForecastTable.note(unit, deal.id(), deal.intake().expectedCloseDate(), expectedCloseOn));
    }

    /** The opportunity is linked; fails as CONFLICT {@code deal-state} unless it is APPROVED and its window runs. */
    public Uni<Void> convert(SqlUnit unit, DealFacts deal) {
        return running(unit, deal, DealMove.CONVERT)
                .chain(row -> moving.move(unit, row, DealMove.CONVERT, row.decision(), row.protection()));
    }

    /**
     * The deal is won or lost. Its protection ends with it: what the customer buys next is another opportunity, and a
     * deal that is lost protects nobody.
     *
     * @return fails as CONFLICT {@code deal-state} unless it is APPROVED or CONVERTED and its window runs
     */
    public Uni<Void> close(SqlUnit unit, DealFacts deal, boolean won) {
        DealMove move = won ? DealMove.WIN : DealMove.LOSE;
        return running(unit, deal, move).chain(row -> table.endProtection(unit, row)
                .chain(() -> moving.move(unit, row, move, row.decision(), row.protection().endedAt(unit.now())))
                .chain(() -> DueWork.cancel(unit, ProtectionEnd.KIND, row.id())));
    }

    /** @return the registration as the unit's caller may see it */
    public Uni<DealView> view(SqlUnit unit, UUID id) {
        return table.find(unit, id).chain(found -> views.of(unit, found.orElseThrow(DealFailures::notFound)));
    }

    /** @return how the forecast of a registration moved, newest first */
    public Uni<List<ForecastChange>> forecasts(SqlUnit unit, UUID registrationId, PageRequest page) {
        return ForecastTable.list(unit, registrationId, page);
    }

    /** @return the newest changes of each registration's forecast; one statement */
    public Uni<List<ForecastChange>> newestForecasts(SqlUnit unit, List<UUID> registrationIds, int each) {
        return ForecastTable.newest(unit, registrationIds, each);
    }

    /** A window that is over has ended the registration, even when its status does not say so yet. */
    private Uni<DealRow> running(SqlUnit unit, DealFacts deal, DealMove move) {
        move.from(deal.status());
        if (deal.protection().isOver(unit.now())) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "The protection of this registration is over, and the registration has ended with it.");
        }
        return table.find(unit, deal.id()).map(found -> found.orElseThrow(DealFailures::notFound));
    }
}

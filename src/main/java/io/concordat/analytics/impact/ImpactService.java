package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.window.ReportWindow;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** The use case of the figures about offers. */
@ApplicationScoped
class ImpactService {

    private final UnitOfWork work;
    private final ImpactTable table;

    ImpactService(UnitOfWork work, ImpactTable table) {
        this.work = work;
        this.table = table;
    }

    /**
     * @param programId the program whose offers are asked for, or {@code null} for all
     * @param from first day of the window; with {@code until} {@code null} for the calendar quarter that ended last
     * @param until first day behind it
     * @return a page of the versions that apply on a day of the window, newest offer first
     */
    Uni<Page<OfferImpactView>> list(Caller by, UUID programId, LocalDate from, LocalDate until, PageRequest page) {
        by.must(Operation.READ_OFFER_IMPACT);
        VersionPlace after = VersionPlace.of(page);
        return work.read(by,
                unit -> table.list(unit, ReportWindow.of(from, until, unit.today()), programId, after, page.fetch()))
                .map(rows -> Page.of(rows, page, VersionPlace::text));
    }
}

package io.concordat.analytics.impact;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** The use case of looking at what offers bring. */
@ApplicationScoped
public class OfferImpactService {

    private final UnitOfWork work;
    private final Impacts impacts;

    OfferImpactService(UnitOfWork work, Impacts impacts) {
        this.work = work;
        this.impacts = impacts;
    }

    /** @return a page of versions in force with their figures; fails as INVALID for a window that is none */
    Uni<Page<OfferImpactView>> list(Caller by, ImpactFilter filter, PageRequest page) {
        by.must(Operation.READ_OFFER_IMPACT);
        ImpactPosition after = ImpactPosition.read(page.after());
        return work.read(by, unit -> impacts.of(unit,
                ReportWindow.of(filter.from(), filter.until(), unit.today()), filter.programId(), after,
                page.fetch())).map(rows -> Page.of(rows, page, ImpactPosition::of));
    }
}

package io.concordat.analytics.discount;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of discounts. A partner sees its own deals; another partner's id is NOT_FOUND for it. */
@ApplicationScoped
class DiscountService {

    private final UnitOfWork work;
    private final DiscountTable table;

    DiscountService(UnitOfWork work, DiscountTable table) {
        this.work = work;
        this.table = table;
    }

    /** @return a page of groups, in the order of their names */
    Uni<Page<DiscountPatternView>> patterns(Caller by, DiscountGrouping grouping, DiscountQuery query,
            PageRequest page) {
        by.must(Operation.READ_DISCOUNTS);
        if (grouping == null) {
            throw DomainException.invalid("by", "required", "Say by what the discounts are put together.");
        }
        DiscountQuery own = own(by, query);
        return work.read(by, unit -> table.patterns(unit, grouping, own,
                ReportWindow.of(own.from(), own.until(), unit.today()), page.after(), page.fetch()))
                .map(rows -> Page.of(rows, page, DiscountPatternView::group));
    }

    /** @return a page of the deals deeper than their guideline, the last that happened first */
    Uni<Page<DiscountBreachView>> breaches(Caller by, DiscountQuery query, PageRequest page) {
        by.must(Operation.READ_DISCOUNTS);
        DiscountQuery own = own(by, query);
        BreachPlace after = BreachPlace.of(page);
        return work.read(by, unit -> table.breaches(unit, own,
                ReportWindow.of(own.from(), own.until(), unit.today()), after, page.fetch()))
                .map(rows -> Page.of(rows, page, BreachPlace::text));
    }

    private static DiscountQuery own(Caller by, DiscountQuery query) {
        if (query.partnerId() != null && !by.sees(query.partnerId())) {
            throw DomainException.notFound("partner");
        }
        return by.isPartner()
                ? new DiscountQuery(by.partnerId(), query.product(), query.from(), query.until())
                : query;
    }
}

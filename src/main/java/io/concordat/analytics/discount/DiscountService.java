package io.concordat.analytics.discount;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of discounts: figures, breaches, and what people decide about these. A partner sees its own deals; another partner's id is NOT_FOUND for it. */
@ApplicationScoped
class DiscountService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final DiscountPatternTable table;

    DiscountService(UnitOfWork work, InputCheck check, DiscountPatternTable table) {
        this.work = work;
        this.check = check;
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
        return work.read(by, unit -> {
            ReportWindow window = ReportWindow.of(own.from(), own.until(), unit.today());
            return DiscountScope.require(unit, own)
                    .chain(() -> table.patterns(unit, grouping, own, window, page.after(), page.fetch()));
        })
                .map(rows -> Page.of(rows, page, DiscountPatternView::group));
    }

    /**
     * @param review only breaches of this review; of any when {@code null}. A partner knows only whether one is decided.
     * @return a page of the deals deeper than their guideline, the last that happened first
     */
    Uni<Page<DiscountBreachView>> breaches(Caller by, DiscountQuery query, DiscountReviewStatus review,
            PageRequest page) {
        by.must(Operation.READ_DISCOUNTS);
        DiscountQuery own = own(by, query);
        if (by.isPartner() && review != null && review != DiscountReviewStatus.OPEN) {
            throw DomainException.of(Kind.FORBIDDEN, "not-your-side", "How a breach was decided is the vendor's own.");
        }
        BreachPlace after = BreachPlace.of(page);
        return work.read(by, unit -> {
            ReportWindow window = ReportWindow.of(own.from(), own.until(), unit.today());
            return DiscountScope.require(unit, own)
                    .chain(() -> DiscountBreachTable.list(unit, own, review, window, after, page.fetch()));
        }).map(rows -> Page.of(rows.stream().map(breach -> shown(by, breach)).toList(), page, BreachPlace::text));
    }

    /** @return the breach that the fact tells; fails as NOT_FOUND when it tells none, or none any more */
    Uni<DiscountBreachView> breach(Caller by, UUID factId) {
        by.must(Operation.READ_DISCOUNTS);
        return work.read(by, unit -> DiscountBreachTable.find(unit, factId, by.partnerId()))
                .map(found -> shown(by, existing(found)));
    }

    /**
     * Decides about an open breach; {@code expected} is the revision of its review that the caller saw, 0 for none.
     * {@code breach-reviewed} when it is decided already, {@code breach-changed} when another guideline holds by now.
     */
    Uni<Outcome<DiscountBreachView>> review(Caller by, UUID factId, ReviewDiscountBreach input,
            Optional<Integer> expected, String key) {
        Command<DiscountBreachView> command = Command.of(by, Operation.REVIEW_DISCOUNTS, "review-discount-breach",
                factId, input, key, DiscountBreachView.class);
        check.check(input);
        if ((input.decision() == DiscountDecision.ACCEPTED) != (input.reason() != null)) {
            throw DomainException.invalid("reason", input.reason() == null ? "required" : "not-allowed",
                    "A breach that is accepted has a reason, one that is confirmed has none.");
        }
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> DiscountBreachTable.oneAtATime(unit, factId)
                .chain(() -> DiscountBreachTable.find(unit, factId, null)).map(DiscountService::existing)
                .invoke(held -> requireOpen(held, revision, input))
                .chain(held -> DiscountBreachTable.decide(unit, factId, input, revision + 1).invoke(stored -> {
                    Revisions.match(revision, stored ? revision : revision + 1);
                    unit.announce(new DiscountBreachReviewed(factId, held.partnerId(), held.offerId(),
                            held.offerVersion(), input.decision(), input.reason(), held.depthPercent(),
                            held.limitPercent(), revision + 1));
                })).chain(() -> DiscountBreachTable.find(unit, factId, null)).map(DiscountService::existing)
                .map(decided -> Outcome.ok(decided, decided.review().revision())));
    }

    private static void requireOpen(DiscountBreachView held, int revision, ReviewDiscountBreach input) {
        if (held.settled()) {
            throw DomainException.of(Kind.CONFLICT, "breach-reviewed", "The breach was " + held.review().status()
                    + " already, by " + held.review().decision().decidedBy() + ".");
        }
        Revisions.match(revision, held.review().revision());
        if (new BigDecimal(input.limitPercent()).compareTo(new BigDecimal(held.limitPercent())) != 0) {
            throw DomainException.of(Kind.CONFLICT, "breach-changed",
                    "The guideline is " + held.limitPercent() + " % by now; read the breach again and decide anew.");
        }
    }

    private static DiscountBreachView shown(Caller by, DiscountBreachView breach) {
        return by.isPartner() ? breach.forPartner() : breach;
    }

    private static DiscountBreachView existing(Optional<DiscountBreachView> found) {
        return found.orElseThrow(() -> DomainException.notFound("discount breach"));
    }

    private static DiscountQuery own(Caller by, DiscountQuery query) {
        if (query.partnerId() != null && !by.sees(query.partnerId())) {
            throw DomainException.notFound("partner");
        }
        return by.isPartner() ? query.ofPartner(by.partnerId()) : query;
    }
}

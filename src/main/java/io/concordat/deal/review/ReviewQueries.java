package io.concordat.deal.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.review.queue.QueueService;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Reads reviews, worklists and timers. */
@ApplicationScoped
public class ReviewQueries {

    private static final int ROUNDS = 5;

    private final UnitOfWork work;
    private final Deals deals;
    private final QueueService queues;
    private final TimerTable timers;
    private final BusinessCalendars calendars;

    ReviewQueries(UnitOfWork work, Deals deals, QueueService queues, TimerTable timers, BusinessCalendars calendars) {
        this.work = work;
        this.deals = deals;
        this.queues = queues;
        this.timers = timers;
        this.calendars = calendars;
    }

    /** @return the review of a registration; fails as NOT_FOUND when it never came to one */
    public Uni<ReviewView> require(Caller by, UUID registrationId) {
        by.must(Operation.READ_REVIEW_QUEUES);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> ReviewTable.of(unit, List.of(registrationId)).map(found -> found.stream().findFirst()
                        .map(review -> ReviewView.of(review, deal))
                        .orElseThrow(() -> DomainException.notFound("review")))));
    }

    /** @return a page of a queue's reviews, the nearest deadline first; fails as NOT_FOUND without such a queue */
    Uni<Page<ReviewView>> worklist(Caller by, String queue, WorklistFilter filter, PageRequest page) {
        by.must(Operation.READ_REVIEW_QUEUES);
        WorklistPosition after = WorklistPosition.read(page.after());
        return work.read(by, unit -> queues.require(unit, queue)
                .chain(() -> ReviewTable.worklist(unit, queue, filter, after, page.fetch()))
                .chain(reviews -> views(unit, reviews)).map(rows -> Page.of(rows, page, WorklistPosition::of)));
    }

    /** @return the timers of a registration; a partner sees those of its own */
    public Uni<TimerList> timers(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> timers(unit, List.of(registrationId))))
                .map(found -> new TimerList(found.getOrDefault(registrationId, List.of())));
    }

    /** @return the timers of each registration, in the order of the ids, which are those that the caller may see */
    Uni<List<List<TimerView>>> timers(Caller by, List<UUID> registrationIds) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> timers(unit, registrationIds))
                .map(found -> registrationIds.stream().map(id -> found.getOrDefault(id, List.of())).toList());
    }

    /** @return the review of each registration, in the order of the ids; {@code null} for what the caller may not see */
    Uni<List<ReviewView>> reviews(Caller by, List<UUID> registrationIds) {
        if (!by.may(Operation.READ_REVIEW_QUEUES)) {
            return Uni.createFrom().item(registrationIds.stream().map(id -> (ReviewView) null).toList());
        }
        return work.read(by, unit -> ReviewTable.of(unit, registrationIds).chain(found -> views(unit, found)))
                .map(views -> {
                    Map<UUID, ReviewView> byId = views.stream()
                            .collect(Collectors.toMap(ReviewView::registrationId, Function.identity()));
                    return registrationIds.stream().map(byId::get).toList();
                });
    }

    private Uni<List<ReviewView>> views(SqlUnit unit, List<Review> reviews) {
        if (reviews.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return deals.of(unit, reviews.stream().map(Review::registrationId).toList()).map(found -> {
            Map<UUID, DealFacts> byId = found.stream().collect(Collectors.toMap(DealFacts::id, Function.identity()));
            return reviews.stream().map(review -> ReviewView.of(review, byId.get(review.registrationId()))).toList();
        });
    }

    private Uni<Map<UUID, List<TimerView>>> timers(SqlUnit unit, List<UUID> registrationIds) {
        return timers.of(unit, registrationIds, ROUNDS).chain(found -> {
            Set<String> codes = new HashSet<>(found.stream().filter(Timer::isRunning).map(Timer::calendar).toList());
            return calendars(unit, codes).map(by -> {
                Map<UUID, List<TimerView>> views = new HashMap<>();
                found.forEach(timer -> views.computeIfAbsent(timer.registrationId(), id -> new ArrayList<>())
                        .add(TimerView.of(timer, by.get(timer.calendar()), unit.now(), unit.by().isPartner())));
                return views;
            });
        });
    }

    private Uni<Map<String, BusinessCalendar>> calendars(SqlUnit unit, Set<String> codes) {
        return codes.isEmpty() ? Uni.createFrom().item(Map.of()) : calendars.find(unit, codes);
    }
}

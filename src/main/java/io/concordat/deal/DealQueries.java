package io.concordat.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.partner.People;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Reads registrations and their matches, within what the caller may see. */
@ApplicationScoped
public class DealQueries {

    private final UnitOfWork work;
    private final DealTable table;
    private final MatchTable matches;
    private final SnapshotTable snapshots;
    private final People people;
    private final DealViews views;

    DealQueries(UnitOfWork work, DealTable table, MatchTable matches, SnapshotTable snapshots,
            People people, DealViews views) {
        this.work = work;
        this.table = table;
        this.matches = matches;
        this.snapshots = snapshots;
        this.people = people;
        this.views = views;
    }

    /** @return the registration; fails as NOT_FOUND when there is none or it is another partner's */
    public Uni<DealView> require(Caller by, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.readAtOnce(by, unit -> table.show(unit, id)
                .map(found -> found.filter(shown -> by.sees(shown.deal().partnerId()))
                        .map(shown -> DealViews.of(unit, shown)).orElseThrow(DealFailures::notFound)));
    }

    /** @return a page, newest first; a partner finds its own registrations alone */
    public Uni<Page<DealView>> list(Caller by, DealFilter filter, PageRequest page) {
        return list(by, filter, page, null);
    }

    /**
     * @param asked the fields of the view that are needed, what else it tells of the intake may be missing; {@code null} for all
     * @return a page, newest first; a partner finds its own registrations alone
     */
    Uni<Page<DealView>> list(Caller by, DealFilter filter, PageRequest page, Set<String> asked) {
        by.must(Operation.READ_DEALS);
        if (!by.sees(filter.partnerId() == null ? by.partnerId() : filter.partnerId())) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        DealFilter own = by.isPartner()
                ? new DealFilter(filter.status(), filter.verdict(), by.partnerId(),
                        filter.programId(), null, filter.externalReference())
                : filter;
        return work.readAtOnce(by, unit -> table.list(unit, own, page, asked)
                .map(rows -> Page.of(rows, page, shown -> shown.deal().id().toString())
                        .map(shown -> DealViews.of(unit, shown))));
    }

    /** @return the matches of a registration; a partner learns verdict and day alone */
    public Uni<MatchList> matches(Caller by, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> visible(unit, id).chain(deal -> matches.of(unit, List.of(id))))
                .map(found -> new MatchList(found.getOrDefault(id, List.of())));
    }

    /** @return the matches of each registration, in the order of the ids; one statement */
    Uni<List<List<MatchView>>> matches(Caller by, List<UUID> ids) {
        return work.readWithSiblings(by, unit -> matches.of(unit, ids))
                .map(found -> ids.stream().map(id -> found.getOrDefault(id, List.of())).toList());
    }

    /** @return what the registration said at each submission and decision, oldest first */
    public Uni<SnapshotList> snapshots(Caller by, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> visible(unit, id).chain(() -> snapshots(unit, List.of(id))))
                .map(found -> new SnapshotList(found.get(0)));
    }

    /** @return the snapshots of each registration, in the order of the ids; two statements */
    Uni<List<List<SnapshotView>>> snapshots(Caller by, List<UUID> ids) {
        return work.read(by, unit -> snapshots(unit, ids));
    }

    private Uni<List<List<SnapshotView>>> snapshots(SqlUnit unit, List<UUID> ids) {
        return snapshots.of(unit, ids).chain(taken -> {
            List<UUID> persons = taken.values().stream().flatMap(List::stream)
                    .flatMap(each -> each.deal().contactIds().stream()).distinct().toList();
            return people.find(unit, persons)
                    .map(found -> ids.stream().map(id -> taken.getOrDefault(id, List.of()).stream()
                            .map(each -> each.view().with(
                                    each.deal().intake().completed(null, Contacts.of(each.deal(), found)),
                                    unit.by().isPartner()))
                            .toList()).toList());
        });
    }

    /** @return the registrations, in the order of the ids, {@code null} where the caller may see none; two statements */
    public Uni<List<DealView>> ofIds(Caller by, List<UUID> ids) {
        by.must(Operation.READ_DEALS);
        List<UUID> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
        return work.read(by, unit -> table.ofIds(unit, asked)
                .map(rows -> rows.stream().filter(deal -> by.sees(deal.partnerId())).toList())
                .chain(rows -> views.of(unit, rows))).map(found -> {
                    Map<UUID, DealView> byId = new HashMap<>();
                    found.forEach(deal -> byId.put(deal.id(), deal));
                    return ids.stream().map(byId::get).toList();
                });
    }

    /** @return the newest registrations of each partner, in the order of the ids; two statements */
    Uni<List<List<DealView>>> newestOfPartners(Caller by, List<UUID> partnerIds, int each) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> table.newestOfPartners(unit, partnerIds.stream().filter(by::sees).toList(), each)
                .chain(rows -> views.of(unit, rows))).map(found -> {
                    Map<UUID, List<DealView>> byPartner = new HashMap<>();
                    found.forEach(
                            deal -> byPartner.computeIfAbsent(deal.partnerId(), id -> new ArrayList<>()).add(deal));
                    return partnerIds.stream().map(id -> byPartner.getOrDefault(id, List.of())).toList();
                });
    }

    private Uni<DealRow> visible(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> found.filter(deal -> unit.by().sees(deal.partnerId()))
                .orElseThrow(DealFailures::notFound));
    }
}

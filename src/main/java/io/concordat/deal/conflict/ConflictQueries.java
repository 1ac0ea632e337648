package io.concordat.deal.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.conflict.CaseTable.Membership;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Reads conflict cases; a partner finds those that a registration of its own is in. */
@ApplicationScoped
public class ConflictQueries {

    private static final int NEWEST_OF_A_REGISTRATION = 20;

    private final UnitOfWork work;
    private final CaseTable cases;
    private final PartyTable parties;

    ConflictQueries(UnitOfWork work, CaseTable cases, PartyTable parties) {
        this.work = work;
        this.cases = cases;
        this.parties = parties;
    }

    /** @return cases, newest first */
    public Uni<Page<CaseView>> list(Caller by, CaseFilter filter, PageRequest page) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> cases.list(unit, filter, by.partnerId(), page)
                .map(rows -> Page.of(rows, page, stored -> stored.id().toString()))
                .chain(rows -> views(unit, rows.items()).map(items -> new Page<>(items, rows.nextCursor()))));
    }

    /** @return the case; fails as NOT_FOUND when there is none or the caller is no party */
    public Uni<CaseView> require(Caller by, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> cases.ofIds(unit, List.of(id)).chain(found -> parties.of(unit, List.of(id))
                .invoke(met -> {
                    if (found.isEmpty() || by.isPartner() && met.get(id).stream()
                            .noneMatch(party -> party.isRegistration() && by.sees(party.partnerId()))) {
                        throw CaseHolding.notFound();
                    }
                }).chain(met -> views(unit, found, met))).map(views -> views.get(0)));
    }

    /** @return the newest cases of each registration, which the caller was shown, in the order of the ids; four statements */
    Uni<List<List<CaseView>>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> cases.ofRegistrations(unit, registrationIds, NEWEST_OF_A_REGISTRATION)
                .chain(found -> cases.ofIds(unit, found.stream().map(Membership::caseId).distinct().toList())
                        .chain(stored -> views(unit, stored))
                        .map(views -> {
                            Map<UUID, CaseView> byId = views.stream()
                                    .collect(Collectors.toMap(CaseView::id, Function.identity()));
                            Map<UUID, List<CaseView>> byDeal = new HashMap<>();
                            found.forEach(each -> byDeal.computeIfAbsent(each.registrationId(), id -> new ArrayList<>())
                                    .add(byId.get(each.caseId())));
                            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
                        })));
    }

    private Uni<List<CaseView>> views(SqlUnit unit, List<ConflictCase> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : parties.of(unit, found.stream().map(ConflictCase::id).toList())
                        .chain(met -> views(unit, found, met));
    }

    private Uni<List<CaseView>> views(SqlUnit unit, List<ConflictCase> found, Map<UUID, List<Party>> met) {
        return parties.evidence(unit, found.stream().map(ConflictCase::id).toList())
                .map(shown -> found.stream().map(stored -> CaseView.of(stored, met.get(stored.id()),
                        shown.getOrDefault(stored.id(), List.of()), unit.by().vendor().zone()).to(unit.by()))
                        .toList());
    }
}

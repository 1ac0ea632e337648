package io.concordat.deal.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** Reads invitations and what the invited side sees; a partner finds those that it sent or received. */
@ApplicationScoped
public class InvitationQueries {

    private static final int NEWEST_OF_A_REGISTRATION = 50;

    private final UnitOfWork work;
    private final InvitationTable table;
    private final SharedDeals shared;

    InvitationQueries(UnitOfWork work, InvitationTable table, SharedDeals shared) {
        this.work = work;
        this.table = table;
        this.shared = shared;
    }

    /** @return invitations, newest first */
    public Uni<Page<InvitationView>> list(Caller by, InvitationFilter filter, PageRequest page) {
        by.must(Operation.READ_INVITATIONS);
        return work.read(by, unit -> table.list(unit, filter, page)
                .map(rows -> Page.of(rows, page, sent -> sent.id().toString()).map(sent -> sent.shownTo(by))));
    }

    public Uni<InvitationView> require(Caller by, UUID id) {
        by.must(Operation.READ_INVITATIONS);
        return work.read(by, unit -> table.find(unit, id)).map(found -> found
                .filter(sent -> InvitationService.sees(by, sent)).orElseThrow(InvitationService::notFound)
                .shownTo(by));
    }

    /** @return what the invited side sees; fails as CONFLICT {@code invitation-over} for it once it will not take part */
    public Uni<SharedDeal> snapshot(Caller by, UUID id) {
        return require(by, id).invoke(sent -> {
            if (!isReadable(by, sent)) {
                throw DomainException.of(Kind.CONFLICT, "invitation-over",
                        "The invitation is " + sent.status() + "; what it showed is closed.");
            }
        }).chain(sent -> work.read(by, unit -> shared.of(unit, List.of(id)))).map(found -> found.get(id));
    }

    /** @return what the invited side sees by each invitation, {@code null} where it is closed; three statements */
    Uni<List<SharedDeal>> snapshots(Caller by, List<InvitationView> sent) {
        List<UUID> readable = sent.stream().filter(each -> isReadable(by, each)).map(InvitationView::id).toList();
        return work.read(by, unit -> shared.of(unit, readable))
                .map(found -> sent.stream().map(each -> found.get(each.id())).toList());
    }

    /** @return the newest of each registration, which the caller was shown, in the order of the ids; one statement */
    Uni<List<List<InvitationView>>> of(Caller by, List<UUID> registrationIds) {
        if (!by.may(Operation.READ_INVITATIONS)) {
            return Uni.createFrom().item(registrationIds.stream().map(id -> List.<InvitationView>of()).toList());
        }
        return work.read(by, unit -> table.of(unit, registrationIds, NEWEST_OF_A_REGISTRATION)).map(found -> {
            Map<UUID, List<InvitationView>> byDeal = new HashMap<>();
            found.forEach(sent -> byDeal.computeIfAbsent(sent.registrationId(), id -> new ArrayList<>())
                    .add(sent.shownTo(by)));
            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
        });
    }

    private static boolean isReadable(Caller by, InvitationView sent) {
        return !by.isPartner() || sent.isFrom(by) || sent.status() == InvitationStatus.INVITED
                || sent.status() == InvitationStatus.ACCEPTED;
    }
}

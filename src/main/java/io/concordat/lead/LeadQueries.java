package io.concordat.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Reads leads and their offers, within what the caller may see. */
@ApplicationScoped
public class LeadQueries {

    private static final int MOST_OFFERS = 2_000;

    private final UnitOfWork work;
    private final LeadTable table;
    private final AssignmentTable assignments;
    private final LeadViews views;

    LeadQueries(UnitOfWork work, LeadTable table, AssignmentTable assignments, LeadViews views) {
        this.work = work;
        this.table = table;
        this.assignments = assignments;
        this.views = views;
    }

    /** @return the lead; fails as NOT_FOUND when there is none or no partner's side of the caller has it now */
    public Uni<LeadView> require(Caller by, UUID id) {
        by.must(Operation.READ_LEADS);
        return work.read(by, unit -> visible(unit, id).chain(lead -> views.of(unit, lead)));
    }

    /** @return a page, newest first; a partner finds the leads that it has now */
    public Uni<Page<LeadView>> list(Caller by, LeadFilter filter, PageRequest page) {
        by.must(Operation.READ_LEADS);
        if (by.isPartner() && filter.partnerId() != null && !by.sees(filter.partnerId())) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        LeadFilter own = by.isPartner() ? filter.ofPartner(by.partnerId()) : filter;
        return work.read(by, unit -> table.list(unit, own, page)
                .map(rows -> Page.of(rows, page, lead -> lead.id().toString()))
                .chain(rows -> views.of(unit, rows.items()).map(items -> new Page<>(items, rows.nextCursor()))));
    }

    /** @return the offers of a lead in their order; a partner sees its own alone */
    Uni<AssignmentList> assignments(Caller by, UUID id) {
        by.must(Operation.READ_LEADS);
        return work.read(by, unit -> visible(unit, id).chain(lead -> offers(unit, List.of(id))))
                .map(offers -> new AssignmentList(offers.getOrDefault(id, List.of())));
    }

    /** @return the offers of each lead, in the order of the ids; one statement */
    Uni<List<List<AssignmentView>>> assignments(Caller by, List<UUID> ids) {
        by.must(Operation.READ_LEADS);
        return work.read(by, unit -> offers(unit, ids))
                .map(offers -> ids.stream().map(id -> offers.getOrDefault(id, List.of())).toList());
    }

    /** @return the leads that became each registration, in the order of the ids; two statements */
    Uni<List<List<LeadView>>> ofRegistrations(Caller by, List<UUID> registrationIds) {
        return Uni.createFrom().deferred(() -> {
            by.must(Operation.READ_LEADS);
            return work.read(by, unit -> table.ofRegistrations(unit, registrationIds, MOST_OFFERS)
                    .map(rows -> rows.stream().filter(lead -> by.sees(lead.partnerId())).toList())
                    .chain(rows -> views.of(unit, rows)));
        }).map(leads -> {
            Map<UUID, List<LeadView>> byDeal = new HashMap<>();
            leads.forEach(lead -> byDeal.computeIfAbsent(lead.registrationId(), id -> new ArrayList<>())
                    .add(lead));
            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
        });
    }

    private Uni<Map<UUID, List<AssignmentView>>> offers(SqlUnit unit, List<UUID> leadIds) {
        return assignments.ofLeads(unit, leadIds, unit.by().partnerId(), MOST_OFFERS).map(offers -> {
            Map<UUID, List<AssignmentView>> byLead = new HashMap<>();
            offers.forEach(offer -> byLead.computeIfAbsent(offer.leadId(), id -> new ArrayList<>())
                    .add(unit.by().isPartner() ? offer.forPartner() : offer));
            return byLead;
        });
    }

    private Uni<LeadRow> visible(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> found.filter(lead -> unit.by().sees(lead.partnerId()))
                .orElseThrow(LeadFailures::notFound));
    }
}

package io.concordat.deal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.work.UnitOfWork;

/** The way from partners to registrations to matches and back in GraphQL; one load a level, however many objects. */
@GraphQLApi
public class DealLinks {

    private static final int NEWEST = 20;

    private final DealQueries queries;
    private final PartnerDirectory partners;
    private final UnitOfWork work;
    private final CurrentCaller caller;

    DealLinks(DealQueries queries, PartnerDirectory partners, UnitOfWork work, CurrentCaller caller) {
        this.queries = queries;
        this.partners = partners;
        this.work = work;
        this.caller = caller;
    }

    @Description("The registering partner.")
    public Uni<List<PartnerView>> partner(@Source List<DealView> deals) {
        List<UUID> ids = deals.stream().map(DealView::partnerId).distinct().toList();
        return work.readWithSiblings(caller.get(), unit -> partners.views(unit, ids)).map(found -> {
            Map<UUID, PartnerView> byId = found.stream()
                    .collect(Collectors.toMap(PartnerView::id, Function.identity()));
            return deals.stream().map(deal -> byId.get(deal.partnerId())).toList();
        });
    }

    @Description("What it matched, strongest first; a partner sees verdict and day alone.")
    public Uni<List<List<MatchView>>> matches(@Source List<DealView> deals) {
        return queries.matches(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Description("What it said at each submission and decision, oldest first.")
    public Uni<List<List<SnapshotView>>> snapshots(@Source List<DealView> deals) {
        return queries.snapshots(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Name("dealRegistrations")
    @Description("Its 20 newest registrations; the query dealRegistrations pages through all of them.")
    public Uni<List<List<DealView>>> dealRegistrations(@Source List<PartnerView> of) {
        return queries.newestOfPartners(caller.get(), of.stream().map(PartnerView::id).toList(), NEWEST);
    }
}

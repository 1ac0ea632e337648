package io.concordat.lead;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealQueries;
import io.concordat.deal.DealView;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.work.UnitOfWork;

/** The way from leads to partners, offers and registrations and back in GraphQL; one load a level. */
@GraphQLApi
public class LeadLinks {

    private final LeadQueries queries;
    private final DealQueries deals;
    private final PartnerDirectory partners;
    private final UnitOfWork work;
    private final CurrentCaller caller;

    LeadLinks(LeadQueries queries, DealQueries deals, PartnerDirectory partners, UnitOfWork work,
            CurrentCaller caller) {
        this.queries = queries;
        this.deals = deals;
        this.partners = partners;
        this.work = work;
        this.caller = caller;
    }

    @Name("partner")
    @Description("The partner that has it.")
    public Uni<List<PartnerView>> partnerOfLead(@Source List<LeadView> leads) {
        List<UUID> ids = leads.stream().map(LeadView::partnerId).filter(Objects::nonNull).distinct().toList();
        return work.read(caller.get(), unit -> partners.views(unit, ids)).map(found -> {
            Map<UUID, PartnerView> byId = found.stream()
                    .collect(Collectors.toMap(PartnerView::id, Function.identity()));
            return leads.stream().map(lead -> byId.get(lead.partnerId())).toList();
        });
    }

    @Name("assignments")
    @Description("To whom it was offered, by which rule and why; a partner sees its own offers, without the reasons.")
    public Uni<List<List<AssignmentView>>> assignmentsOfLead(@Source List<LeadView> leads) {
        return queries.assignments(caller.get(), leads.stream().map(LeadView::id).toList());
    }

    @Name("registration")
    @Description("The deal registration that it became.")
    public Uni<List<DealView>> registrationOfLead(@Source List<LeadView> leads) {
        return deals.ofIds(caller.get(), leads.stream().map(LeadView::registrationId).toList());
    }

    @Name("leads")
    @Description("The vendor's leads that it came from.")
    public Uni<List<List<LeadView>>> leadsOfRegistration(@Source List<DealView> deals) {
        return queries.ofRegistrations(caller.get(), deals.stream().map(DealView::id).toList());
    }
}

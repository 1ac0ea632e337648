package io.concordat.deal.pipeline;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of the CRM's accounts and opportunities. */
@GraphQLApi
public class CrmGraphql {

    private final CrmAccountService accounts;
    private final CrmOpportunityService opportunities;
    private final CurrentCaller caller;

    CrmGraphql(CrmAccountService accounts, CrmOpportunityService opportunities, CurrentCaller caller) {
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.caller = caller;
    }

    @Query
    @Description("An account of the vendor's CRM.")
    public Uni<CrmAccountView> crmAccount(@NonNull String source, @NonNull String externalId) {
        return accounts.require(caller.get(), source, externalId);
    }

    @Query
    @Description("The accounts of the vendor's CRM, newest first.")
    public @NonNull Uni<Connection<CrmAccountView>> crmAccounts(String source, @Id UUID customerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return accounts.list(caller.get(), source, customerId, request)
                .map(page -> Connections.of(page, request, account -> account.id().toString()));
    }

    @Mutation
    @Description("Stores an account of the CRM; what is older than the stored state changes nothing.")
    public @NonNull Uni<CrmAccountView> putCrmAccount(@NonNull String source, @NonNull String externalId,
            @NonNull WriteCrmAccount input, Integer expectedRevision, String idempotencyKey) {
        return accounts.put(caller.get(), source, externalId, input, Optional.ofNullable(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }

    @Query
    @Description("An opportunity of the vendor's own sales team.")
    public Uni<CrmOpportunityView> crmOpportunity(@NonNull String source, @NonNull String externalId) {
        return opportunities.require(caller.get(), source, externalId);
    }

    @Query
    @Description("The opportunities of the vendor's own sales team, newest first.")
    public @NonNull Uni<Connection<CrmOpportunityView>> crmOpportunities(String source, @Id UUID customerId,
            OpportunityState state, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return opportunities.list(caller.get(), source, customerId, state, request)
                .map(page -> Connections.of(page, request, opportunity -> opportunity.id().toString()));
    }

    @Mutation
    @Description("Stores an opportunity of the CRM; what is older than the stored state changes nothing.")
    public @NonNull Uni<CrmOpportunityView> putCrmOpportunity(@NonNull String source, @NonNull String externalId,
            @NonNull WriteCrmOpportunity input, Integer expectedRevision, String idempotencyKey) {
        return opportunities.put(caller.get(), source, externalId, input, Optional.ofNullable(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }
}

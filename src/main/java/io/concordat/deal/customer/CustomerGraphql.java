package io.concordat.deal.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of customers, and the way to them from registrations. */
@GraphQLApi
public class CustomerGraphql {

    private final CustomerQueries queries;
    private final CustomerDecisions decisions;
    private final CurrentCaller caller;

    CustomerGraphql(CustomerQueries queries, CustomerDecisions decisions, CurrentCaller caller) {
        this.queries = queries;
        this.decisions = decisions;
        this.caller = caller;
    }

    @Query
    @Description("A customer.")
    public Uni<CustomerView> customer(@NonNull @Id UUID id) {
        return queries.require(caller.get(), id);
    }

    @Query
    @Description("Customers, newest first; with search those whose name is most like it, in one page. Every search is audited.")
    public @NonNull Uni<Connection<CustomerView>> customers(String search, String country, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return queries.list(caller.get(), search, country, request)
                .map(page -> Connections.of(page, request, customer -> customer.id().toString()));
    }

    @Query
    @Description("A decision about customers.")
    public Uni<CustomerDecisionView> customerDecision(@NonNull @Id UUID id) {
        return queries.decision(caller.get(), id);
    }

    @Query
    @Description("What was decided about customers, newest first.")
    public @NonNull Uni<Connection<CustomerDecisionView>> customerDecisions(@Id UUID customerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return queries.decisions(caller.get(), customerId, request)
                .map(page -> Connections.of(page, request, decision -> decision.id().toString()));
    }

    @Description("Its 100 newest descriptions: registrations, accounts, opportunities, named accounts, partners of record.")
    public @NonNull Uni<List<List<CustomerRecordView>>> records(@Source List<CustomerView> of) {
        return queries.records(caller.get(), ids(of));
    }

    @Description("Customers that it is never to be one with.")
    public @NonNull Uni<List<List<DistinctionView>>> distinctions(@Source List<CustomerView> of) {
        return queries.distinctions(caller.get(), ids(of));
    }

    @Description("Its 20 newest registrations; the query dealRegistrations pages through all of them.")
    public @NonNull Uni<List<List<DealView>>> dealRegistrations(@Source List<CustomerView> of) {
        return queries.registrations(caller.get(), ids(of));
    }

    @Description("The customer that it resolved to; null for partners.")
    public Uni<List<CustomerView>> resolvedCustomer(@Source List<DealView> of) {
        return queries.ofIds(caller.get(), of.stream().map(DealView::customerId).toList());
    }

    @Mutation
    @Description("Makes two customers one.")
    public @NonNull Uni<CustomerDecisionView> mergeCustomers(@NonNull MergeCustomers input, String idempotencyKey) {
        return decisions.merge(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Takes descriptions out of a customer into a new one; the two are distinct from then on.")
    public @NonNull Uni<CustomerDecisionView> splitCustomer(@NonNull SplitCustomer input, String idempotencyKey) {
        return decisions.split(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Declares that two customers are never to be one.")
    public @NonNull Uni<CustomerDecisionView> distinguishCustomers(@NonNull DistinguishCustomers input,
            String idempotencyKey) {
        return decisions.distinguish(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Lets two customers be one again.")
    public @NonNull Uni<CustomerDecisionView> removeCustomerDistinction(@NonNull DistinguishCustomers input,
            String idempotencyKey) {
        return decisions.removeDistinction(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Undoes a merge or split; what it moved and is still there goes back.")
    public @NonNull Uni<CustomerDecisionView> undoCustomerDecision(@NonNull @Id UUID id, @NonNull UndoDecision input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions.undo(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    private static List<UUID> ids(List<CustomerView> customers) {
        return customers.stream().map(CustomerView::id).toList();
    }
}

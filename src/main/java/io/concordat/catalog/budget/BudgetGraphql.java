package io.concordat.catalog.budget;

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

/** The GraphQL door of budgets and of transfers between them. */
@GraphQLApi
public class BudgetGraphql {

    private final BudgetService budgets;
    private final BudgetTransferService transfers;
    private final CurrentCaller caller;

    BudgetGraphql(BudgetService budgets, BudgetTransferService transfers, CurrentCaller caller) {
        this.budgets = budgets;
        this.transfers = transfers;
        this.caller = caller;
    }

    @Query
    @Description("A budget with its balances.")
    public @NonNull Uni<BudgetView> budget(@NonNull @Id UUID id) {
        return budgets.require(caller.get(), id);
    }

    @Query
    @Description("Budgets with their balances, newest first.")
    public @NonNull Uni<Connection<BudgetView>> budgets(@Id UUID programId, @Id UUID offerId, BudgetStatus status,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return budgets.list(caller.get(), new BudgetFilter(programId, offerId, status), request)
                .map(page -> Connections.of(page, request, budget -> budget.id().toString()));
    }

    @Query
    @Description("What arrived at a budget, the last first; also what could not be set aside, with the reason.")
    public @NonNull Uni<Connection<BudgetReservationView>> budgetReservations(@NonNull @Id UUID budgetId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return budgets.reservations(caller.get(), budgetId, request)
                .map(page -> Connections.of(page, request, row -> Long.toString(row.arrival())));
    }

    @Query
    @Description("A transfer between two budgets.")
    public @NonNull Uni<BudgetTransferView> budgetTransfer(@NonNull @Id UUID id) {
        return transfers.require(caller.get(), id);
    }

    @Query
    @Description("Transfers between budgets, newest first.")
    public @NonNull Uni<Connection<BudgetTransferView>> budgetTransfers(
            @Description("A budget that gives or gets.") @Id UUID budgetId, BudgetTransferStatus status, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return transfers.list(caller.get(), budgetId, status, request)
                .map(page -> Connections.of(page, request, transfer -> transfer.id().toString()));
    }

    @Mutation
    @Description("Creates a budget of a program or of one of its offers.")
    public @NonNull Uni<BudgetView> createBudget(@NonNull CreateBudget input, String idempotencyKey) {
        return budgets.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Puts money into a budget or takes it out.")
    public @NonNull Uni<BudgetView> adjustBudget(@NonNull @Id UUID id, @NonNull AdjustBudget input,
            Integer expectedRevision, String idempotencyKey) {
        return budgets.adjust(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Closes a budget; what is available goes back to the vendor.")
    public @NonNull Uni<BudgetView> closeBudget(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return budgets.close(caller.get(), id, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Asks for a transfer between two budgets; another person decides.")
    public @NonNull Uni<BudgetTransferView> requestBudgetTransfer(@NonNull RequestBudgetTransfer input,
            String idempotencyKey) {
        return transfers.request(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Approves a transfer as another person than who asked, and moves the money.")
    public @NonNull Uni<BudgetTransferView> approveBudgetTransfer(@NonNull @Id UUID id,
            @NonNull DecideBudgetTransfer input, Integer expectedRevision, String idempotencyKey) {
        return transfers.approve(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Rejects a transfer as another person than who asked.")
    public @NonNull Uni<BudgetTransferView> rejectBudgetTransfer(@NonNull @Id UUID id,
            @NonNull DecideBudgetTransfer input, Integer expectedRevision, String idempotencyKey) {
        return transfers.reject(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}

package io.concordat.ledger;

import java.time.LocalDate;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.core.ledger.AccountKind;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;

/** The GraphQL door of the ledger. */
@GraphQLApi
public class LedgerGraphql {

    private final LedgerService service;
    private final Verification verification;
    private final CurrentCaller caller;

    LedgerGraphql(LedgerService service, Verification verification, CurrentCaller caller) {
        this.service = service;
        this.verification = verification;
        this.caller = caller;
    }

    @Query
    @Description("An account with its balance.")
    public @NonNull Uni<LedgerAccountView> ledgerAccount(@NonNull @Id UUID id) {
        return service.account(caller.get(), id);
    }

    @Query
    @Description("Accounts with their balances.")
    public @NonNull Uni<Connection<LedgerAccountView>> ledgerAccounts(AccountKind kind,
            @Description("The budget or partner whose accounts they are.") @Id UUID ownerId, String currency,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.accounts(caller.get(), new AccountFilter(kind, ownerId, currency), request)
                .map(page -> Connections.of(page, request, account -> account.id().toString()));
    }

    @Query
    @Description("The entries of an account, newest first.")
    public @NonNull Uni<Connection<LedgerEntryView>> ledgerEntries(@NonNull @Id UUID accountId,
            @Description("First effective day.") LocalDate from, @Description("Last effective day.") LocalDate to,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.entries(caller.get(), accountId, new PostingFilter(null, null, from, to), request)
                .map(page -> Connections.of(page, request, EntryPosition::of));
    }

    @Query
    @Description("A posting with its entries.")
    public @NonNull Uni<LedgerPostingView> ledgerPosting(@NonNull @Id UUID id) {
        return service.posting(caller.get(), id);
    }

    @Query
    @Description("Postings with their entries, newest first.")
    public @NonNull Uni<Connection<LedgerPostingView>> ledgerPostings(
            @Description("Kind of the object that they were made for.") String sourceKind,
            @Description("That object's id.") @Id UUID sourceId, @Description("First effective day.") LocalDate from,
            @Description("Last effective day.") LocalDate to, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.postings(caller.get(), new PostingFilter(sourceKind, sourceId, from, to), request)
                .map(page -> Connections.of(page, request, posting -> posting.id().toString()));
    }

    @Query
    @Description("Seals, newest first.")
    public @NonNull Uni<Connection<LedgerSealView>> ledgerSeals(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.seals(caller.get(), request)
                .map(page -> Connections.of(page, request, seal -> Long.toString(seal.number())));
    }

    @Mutation
    @Description("Computes seals and balances again, some twenty batches at a time, and tells the first that is wrong.")
    public @NonNull Uni<LedgerVerificationView> verifyLedger(@NonNull VerifyLedger input) {
        return verification.verify(caller.get(), input);
    }
}

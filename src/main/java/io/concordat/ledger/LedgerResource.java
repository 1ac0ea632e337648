package io.concordat.ledger;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.core.ledger.AccountKind;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of the ledger. */
@Path("/v1/ledger")
@Tag(name = "Ledger", description = "Double-entry accounts, postings and the seals that make a later change show.")
class LedgerResource {

    private final LedgerService service;
    private final Verification verification;
    private final CurrentCaller caller;

    LedgerResource(LedgerService service, Verification verification, CurrentCaller caller) {
        this.service = service;
        this.verification = verification;
        this.caller = caller;
    }

    @GET
    @Path("accounts")
    @Operation(operationId = "listLedgerAccounts", summary = "List accounts with their balances")
    public Uni<Page<LedgerAccountView>> accounts(@QueryParam("kind") AccountKind kind,
            @QueryParam("ownerId") UUID ownerId, @QueryParam("currency") String currency,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.accounts(caller.get(), new AccountFilter(kind, ownerId, currency),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("accounts/{accountId}")
    @Operation(operationId = "getLedgerAccount", summary = "Read an account with its balance")
    public Uni<LedgerAccountView> account(@PathParam("accountId") UUID accountId) {
        return service.account(caller.get(), accountId);
    }

    @GET
    @Path("accounts/{accountId}/entries")
    @Operation(operationId = "listLedgerEntries", summary = "List the entries of an account, newest first", description = "from and to are the first and the last effective day.")
    public Uni<Page<LedgerEntryView>> entries(@PathParam("accountId") UUID accountId,
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.entries(caller.get(), accountId, new PostingFilter(null, null, from, to),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("postings")
    @Operation(operationId = "listLedgerPostings", summary = "List postings with their entries, newest first", description = "from and to are the first and the last effective day.")
    public Uni<Page<LedgerPostingView>> postings(@QueryParam("sourceKind") String sourceKind,
            @QueryParam("sourceId") UUID sourceId, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.postings(caller.get(), new PostingFilter(sourceKind, sourceId, from, to),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("postings/{postingId}")
    @Operation(operationId = "getLedgerPosting", summary = "Read a posting with its entries")
    public Uni<LedgerPostingView> posting(@PathParam("postingId") UUID postingId) {
        return service.posting(caller.get(), postingId);
    }

    @GET
    @Path("seals")
    @Operation(operationId = "listLedgerSeals", summary = "List seals, newest first")
    public Uni<Page<LedgerSealView>> seals(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.seals(caller.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Path("verifications")
    @Operation(operationId = "verifyLedger", summary = "Compute seals and balances again and tell the first that is wrong", description = "Some twenty batches at a time; nextSeal tells where to go on. Nothing is stored but the audit event.")
    public Uni<LedgerVerificationView> verify(VerifyLedger input) {
        return verification.verify(caller.get(), input);
    }
}

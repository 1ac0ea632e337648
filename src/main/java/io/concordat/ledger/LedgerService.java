package io.concordat.ledger;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.UnitOfWork;

/** Shows the ledger to finance and auditors. */
@ApplicationScoped
public class LedgerService {

    private final UnitOfWork work;

    LedgerService(UnitOfWork work) {
        this.work = work;
    }

    /** @return a page of accounts with their balances, in the order of their ids */
    Uni<Page<LedgerAccountView>> accounts(Caller by, AccountFilter filter, PageRequest page) {
        by.must(Operation.READ_LEDGER);
        UUID after = page.afterId();
        return work.read(by, unit -> AccountTable.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, account -> account.id().toString()));
    }

    /** @return the account with its balance; fails as NOT_FOUND when there is none */
    Uni<LedgerAccountView> account(Caller by, UUID id) {
        by.must(Operation.READ_LEDGER);
        return work.read(by, unit -> AccountTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("account")));
    }

    /** @return a page of the account's entries, newest first; fails as NOT_FOUND when there is no such account */
    Uni<Page<LedgerEntryView>> entries(Caller by, UUID accountId, PostingFilter days, PageRequest page) {
        by.must(Operation.READ_LEDGER);
        EntryPosition after = EntryPosition.after(page);
        return work.read(by, unit -> AccountTable.find(unit, accountId)
                .invoke(found -> found.orElseThrow(() -> DomainException.notFound("account")))
                .chain(() -> PostingTable.ofAccount(unit, accountId, days.from(), days.to(), after, page.fetch())))
                .map(rows -> Page.of(rows, page, EntryPosition::of));
    }

    /** @return a page of postings with their entries, newest first */
    Uni<Page<LedgerPostingView>> postings(Caller by, PostingFilter filter, PageRequest page) {
        by.must(Operation.READ_LEDGER);
        UUID after = page.afterId();
        return work.read(by, unit -> PostingTable.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, posting -> posting.id().toString()));
    }

    /** @return the posting with its entries; fails as NOT_FOUND when there is none */
    Uni<LedgerPostingView> posting(Caller by, UUID id) {
        by.must(Operation.READ_LEDGER);
        return work.read(by, unit -> PostingTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("posting")));
    }

    /** @return a page of seals, newest first */
    Uni<Page<LedgerSealView>> seals(Caller by, PageRequest page) {
        by.must(Operation.READ_LEDGER);
        Long before = number(page);
        return work.read(by, unit -> SealTable.before(unit, before, page.fetch()))
                .map(rows -> Page.of(rows, page, seal -> Long.toString(seal.number()))).map(found -> found.map(
                        LedgerService::view));
    }

    private static LedgerSealView view(Seal seal) {
        HexFormat hex = HexFormat.of();
        return new LedgerSealView(seal.number(), seal.sealedAt(), seal.postings(), seal.entries(), seal.through().id(),
                hex.formatHex(seal.previousHash()), hex.formatHex(seal.hash()));
    }

    private static Long number(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        if (!page.after().matches("\\d{1,18}")) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return Long.valueOf(page.after());
    }
}

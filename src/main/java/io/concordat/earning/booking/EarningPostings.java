package io.concordat.earning.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Conversion;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.PostingBuilder;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.Head;

/**
 * The postings of an evaluation, all for one call of the ledger: each entry between the expense and what the partner has accrued,
 * then, once for each position, between the partner's own accounts. In sum no account of the partner goes below zero.
 */
final class EarningPostings {

    private final Standing standing;
    private final Map<UUID, Head> byId = new HashMap<>();
    private final LocalDate today;

    EarningPostings(Standing standing, Map<LineKey, Head> heads, LocalDate today) {
        this.standing = standing;
        this.today = today;
        heads.values().forEach(head -> byId.put(head.id(), head));
    }

    List<Posting> of(UUID evaluationId, List<Entry> entries, List<Position> positions) {
        List<Posting> postings = new ArrayList<>();
        entries.stream().filter(entry -> entry.change().granted() != 0)
                .forEach(entry -> postings.add(accrual(entry, byId.get(entry.earningId()))));
        for (int i = 0; i < positions.size(); i++) {
            Position after = positions.get(i);
            Position before = standing.positions().getOrDefault(after.key(), Position.none(after.key()));
            if (after.payable() != before.payable() || after.receivable() != before.receivable()) {
                postings.add(move(new Source("earning-evaluation", evaluationId, "position/" + i), before, after));
            }
        }
        return postings;
    }

    private Posting accrual(Entry entry, Head head) {
        Money amount = new Money(entry.change().granted(), head.currency());
        Account expense = Account.ofVendor(AccountKind.expense(head.coding().treatment()), head.currency());
        Account accrued = Account.of(AccountKind.PARTNER_ACCRUED, standing.partnerId(), head.currency());
        PostingBuilder posting = Posting.of(new Source("earning-entry", entry.id(), "accrual"), today)
                .coded(head.coding().treatment(), head.coding().generalLedgerCode());
        Conversion conversion = conversion(entry.rate());
        return amount.isNegative()
                ? posting.debit(accrued, amount.negated(), conversion).credit(expense, amount.negated(), conversion)
                        .build()
                : posting.debit(expense, amount, conversion).credit(accrued, amount, conversion).build();
    }

    private Posting move(Source source, Position before, Position after) {
        long payable = after.payable() - before.payable();
        long receivable = after.receivable() - before.receivable();
        PostingBuilder posting = Posting.of(source, today);
        debit(posting, AccountKind.PARTNER_ACCRUED, after, payable - receivable);
        debit(posting, AccountKind.PARTNER_PAYABLE, after, -payable);
        debit(posting, AccountKind.PARTNER_RECEIVABLE, after, receivable);
        return posting.build();
    }

    private void debit(PostingBuilder posting, AccountKind kind, Position position, long minor) {
        Account account = Account.of(kind, standing.partnerId(), position.key().currency());
        Money amount = new Money(Math.abs(minor), position.key().currency());
        if (minor > 0) {
            posting.debit(account, amount);
        } else {
            posting.credit(account, amount);
        }
    }

    private static Conversion conversion(DatedRate rate) {
        return rate == null || rate.from().equals(rate.to())
                ? null
                : new Conversion(rate.from(), rate.rate(), rate.day());
    }
}

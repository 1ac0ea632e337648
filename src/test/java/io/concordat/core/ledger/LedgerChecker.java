package io.concordat.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.ledger.TestedLedger.Kept;

/** Sends random operations to a ledger and looks at it after each of them; it trusts nothing but what it counts itself. */
final class LedgerChecker {

    /** What was seen: so that a run in which nothing was refused, repeated or reversed is noticed. */
    static final class Seen {
        int applied;
        int refused;
        int repeated;
        int reversed;
    }

    private final TestedLedger ledger;
    private final RandomOperations operations;
    private final Map<Account, Long> sums = new HashMap<>();
    private final Map<Source, Integer> places = new HashMap<>();
    private final Set<Source> reversed = new HashSet<>();
    private final List<Integer> prints = new ArrayList<>();
    private final Seen seen = new Seen();
    private int looked;

    LedgerChecker(TestedLedger ledger, long seed) {
        this.ledger = ledger;
        this.operations = new RandomOperations(seed);
    }

    Seen run(int count) {
        for (int i = 1; i <= count; i++) {
            Posting posting = operations.next();
            if (posting.reverses() == null
                    || places.containsKey(posting.reverses()) && !reversed.contains(posting.reverses())) {
                check(posting);
            }
            if (i % Math.max(1, count / 8) == 0) {
                checkAll();
            }
        }
        return seen;
    }

    private void check(Posting posting) {
        int size = ledger.size();
        boolean enough = isEnough(posting);
        boolean known = places.containsKey(posting.source());
        boolean applied;
        try {
            applied = ledger.post(posting);
        } catch (OverdraftException refused) {
            Invariant.NO_OVERDRAFT.require(!enough && !known, "%s was refused", posting.source());
            Invariant.REFUSAL_LEAVES_NOTHING.require(ledger.size() == size, "%s is kept", posting.source());
            requireSums(posting.entries(), Invariant.REFUSAL_LEAVES_NOTHING);
            seen.refused++;
            return;
        }
        if (known) {
            Invariant.DUPLICATE_IS_NO_OP.require(!applied && ledger.size() == size, "%s again", posting.source());
            requireSums(posting.entries(), Invariant.DUPLICATE_IS_NO_OP);
            seen.repeated++;
            return;
        }
        Invariant.ORDER_OF_ARRIVAL.require(applied && ledger.size() == size + 1
                && ledger.kept(size).source().equals(posting.source()), "%s is not the last", posting.source());
        checkKept(ledger.kept(size), size);
        seen.applied++;
    }

    private void checkKept(Kept kept, int place) {
        Map<String, Long> off = new HashMap<>();
        for (Entry entry : kept.entries()) {
            off.merge(entry.account().currency().code(), entry.debitMinor(), Math::addExact);
            sums.merge(entry.account(), entry.change(), Math::addExact);
        }
        Invariant.BALANCED_PER_CURRENCY.require(off.values().stream().allMatch(sum -> sum == 0), "%s is off by %s",
                kept.source(), off);
        if (kept.reverses() != null) {
            List<Entry> original = ledger.kept(places.get(kept.reverses())).entries();
            Invariant.REVERSAL_IS_COMPENSATION.require(original.stream()
                    .map(entry -> new Entry(entry.account(), -entry.debitMinor(), entry.conversion())).toList()
                    .equals(kept.entries()), "%s after %s", kept.entries(), original);
            reversed.add(kept.reverses());
            seen.reversed++;
        }
        for (Entry entry : kept.entries()) {
            Invariant.NO_OVERDRAFT.require(
                    entry.account().kind().mayBeOverdrawn() || ledger.balance(entry.account()) >= 0,
                    "%s has %d", entry.account(), ledger.balance(entry.account()));
        }
        requireSums(kept.entries(), Invariant.BALANCE_IS_SUM_OF_ENTRIES);
        places.put(kept.source(), place);
        prints.add(kept.hashCode());
        // One old posting at a time; all of them when everything is looked at.
        looked = (looked + 7_919) % prints.size();
        requireUnchanged(looked);
    }

    private void checkAll() {
        Map<Account, Long> rebuilt = ledger.rebuilt();
        sums.forEach((account, sum) -> {
            Invariant.BALANCE_IS_SUM_OF_ENTRIES.require(ledger.balance(account) == sum, "%s", account);
            Invariant.REBUILD_FROM_JOURNAL.require(rebuilt.getOrDefault(account, 0L).equals(sum), "%s", account);
        });
        Invariant.APPEND_ONLY.require(ledger.size() == prints.size(), "%d of %d are left", ledger.size(),
                prints.size());
        for (int i = 0; i < prints.size(); i++) {
            requireUnchanged(i);
        }
    }

    private void requireUnchanged(int place) {
        Invariant.APPEND_ONLY.require(ledger.kept(place).hashCode() == prints.get(place), "posting %d", place);
    }

    private void requireSums(List<Entry> entries, Invariant invariant) {
        for (Entry entry : entries) {
            long sum = sums.getOrDefault(entry.account(), 0L);
            invariant.require(ledger.balance(entry.account()) == sum, "%s has %d instead of %d", entry.account(),
                    ledger.balance(entry.account()), sum);
        }
    }

    private boolean isEnough(Posting posting) {
        Map<Account, Long> after = new HashMap<>();
        for (Entry entry : posting.entries()) {
            after.put(entry.account(), after.getOrDefault(entry.account(), sums.getOrDefault(entry.account(), 0L))
                    + entry.change());
        }
        return after.entrySet().stream()
                .allMatch(each -> each.getValue() >= 0 || each.getKey().kind().mayBeOverdrawn());
    }
}

package io.concordat.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A second ledger that is right, written to be made wrong: each step is a method that a mutant replaces. */
class PlainLedger implements TestedLedger {

    final List<Kept> journal = new ArrayList<>();
    final Map<Account, Long> balances = new HashMap<>();
    final Set<Source> sources = new HashSet<>();

    @Override
    public boolean post(Posting posting) {
        if (isKnown(posting.source())) {
            return false;
        }
        Kept kept = kept(posting);
        Map<Account, Long> changed = new HashMap<>();
        for (Entry entry : kept.entries()) {
            change(changed, entry);
        }
        changed.forEach(this::requireEnough);
        balances.putAll(changed);
        append(kept);
        sources.add(posting.source());
        return true;
    }

    boolean isKnown(Source source) {
        return sources.contains(source);
    }

    Kept kept(Posting posting) {
        return Kept.of(posting);
    }

    void change(Map<Account, Long> changed, Entry entry) {
        Long before = changed.getOrDefault(entry.account(), balance(entry.account()));
        changed.put(entry.account(), before + entry.change());
    }

    void requireEnough(Account account, long balance) {
        if (balance < 0 && !account.kind().mayBeOverdrawn()) {
            throw new OverdraftException(account, balance);
        }
    }

    void append(Kept kept) {
        journal.add(kept);
    }

    @Override
    public long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    @Override
    public int size() {
        return journal.size();
    }

    @Override
    public Kept kept(int index) {
        return journal.get(index);
    }

    boolean isPartOfRebuild(Kept kept) {
        return true;
    }

    @Override
    public Map<Account, Long> rebuilt() {
        Map<Account, Long> rebuilt = new HashMap<>();
        journal.stream().filter(this::isPartOfRebuild).flatMap(kept -> kept.entries().stream())
                .forEach(entry -> rebuilt.merge(entry.account(), entry.change(), Long::sum));
        return rebuilt;
    }
}

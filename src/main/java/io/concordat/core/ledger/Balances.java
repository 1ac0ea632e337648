package io.concordat.core.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The balances that postings lead to, each on its account's normal side in minor units. For one thread. */
public final class Balances {

    private final Map<Account, Long> minor = new HashMap<>();

    /** @return the balances that these postings lead to, one after the other; fails as {@link #apply} does */
    public static Balances of(Iterable<Posting> postings) {
        Balances balances = new Balances();
        postings.forEach(balances::apply);
        return balances;
    }

    /** @return the account's balance, zero when nothing was booked on it */
    public long of(Account account) {
        return minor.getOrDefault(account, 0L);
    }

    /**
     * Applies a posting as a whole.
     *
     * @throws OverdraftException when an account would go below zero that may not; then nothing is applied
     * @throws ArithmeticException when a balance leaves 64 bits; then nothing is applied
     */
    public void apply(Posting posting) {
        Map<Account, Long> changed = changed(posting.entries());
        changed.forEach((account, balance) -> {
            if (balance < 0 && !account.kind().mayBeOverdrawn()) {
                throw new OverdraftException(account, balance);
            }
        });
        minor.putAll(changed);
    }

    /** @return every account that something was booked on, with its balance */
    public Map<Account, Long> all() {
        return Map.copyOf(minor);
    }

    private Map<Account, Long> changed(List<Entry> entries) {
        Map<Account, Long> changed = new HashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            Long before = changed.getOrDefault(entry.account(), of(entry.account()));
            changed.put(entry.account(), Math.addExact(before, entry.change()));
        }
        return changed;
    }
}

package io.concordat.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole ledger in memory: what the ledger in the database must do, said in plain Java. For simulations and for one thread.
 */
public final class Journal {

    private final List<Posting> postings = new ArrayList<>();
    private final Map<Source, Posting> bySource = new HashMap<>();
    private final Set<Source> reversed = new HashSet<>();
    private final Balances balances = new Balances();

    /**
     * Appends a posting, unless it is there already.
     *
     * @return whether it was appended; not when the same posting stands under its source
     * @throws SourceReusedException when another posting stands under its source
     * @throws OverdraftException when an account would go below zero that may not; then nothing is appended
     * @throws IllegalStateException when it reverses a posting that is absent, reversed already or another one
     */
    public boolean append(Posting posting) {
        Posting first = bySource.get(posting.source());
        if (first != null) {
            if (!first.equals(posting)) {
                throw new SourceReusedException(posting.source());
            }
            return false;
        }
        requireReversible(posting);
        balances.apply(posting);
        postings.add(posting);
        bySource.put(posting.source(), posting);
        if (posting.reverses() != null) {
            reversed.add(posting.reverses());
        }
        return true;
    }

    /** @return the posting of a source, or empty when there is none */
    public Optional<Posting> find(Source source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** @return the account's balance on its normal side, in minor units */
    public long balance(Account account) {
        return balances.of(account);
    }

    /** @return every account that something was booked on, with its balance */
    public Map<Account, Long> balances() {
        return balances.all();
    }

    /** @return all postings in the order in which they came; it cannot be changed */
    public List<Posting> postings() {
        return Collections.unmodifiableList(postings);
    }

    private void requireReversible(Posting posting) {
        if (posting.reverses() == null) {
            return;
        }
        Posting original = bySource.get(posting.reverses());
        if (original == null || reversed.contains(posting.reverses())
                || !original.reversal(posting.source(), posting.effectiveOn()).equals(posting)) {
            throw new IllegalStateException(posting.source() + " is no reversal of " + posting.reverses());
        }
    }
}

package io.concordat.core.ledger;

import java.util.List;
import java.util.Map;

/** What the checker sees of a ledger, right or wrong. */
interface TestedLedger {

    /** What a ledger keeps of a posting; unlike {@link Posting} it may be wrong. */
    record Kept(Source source, Source reverses, List<Entry> entries) {

        static Kept of(Posting posting) {
            return new Kept(posting.source(), posting.reverses(), posting.entries());
        }
    }

    /** @return whether it was applied now; throws {@link OverdraftException} when it is refused */
    boolean post(Posting posting);

    long balance(Account account);

    int size();

    Kept kept(int index);

    /** @return the balances that the ledger's own journal leads to */
    Map<Account, Long> rebuilt();

    /** The ledger of the service. */
    final class OfJournal implements TestedLedger {

        private final Journal journal = new Journal();

        @Override
        public boolean post(Posting posting) {
            return journal.append(posting);
        }

        @Override
        public long balance(Account account) {
            return journal.balance(account);
        }

        @Override
        public int size() {
            return journal.postings().size();
        }

        @Override
        public Kept kept(int index) {
            return Kept.of(journal.postings().get(index));
        }

        @Override
        public Map<Account, Long> rebuilt() {
            return Balances.of(journal.postings()).all();
        }
    }
}

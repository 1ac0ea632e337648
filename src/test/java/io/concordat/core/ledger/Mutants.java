package io.concordat.core.ledger;

import java.util.List;
import java.util.Map;

/** For every invariant a ledger with one mistake, of the kind that people make. */
final class Mutants {

    private Mutants() {
    }

    static TestedLedger against(Invariant invariant) {
        return switch (invariant) {
            case BALANCED_PER_CURRENCY -> new ForgetsTheLastOfManyEntries();
            case APPEND_ONLY -> new CorrectsWhatItWrote();
            case NO_OVERDRAFT -> new DoesNotCheckReversals();
            case BALANCE_IS_SUM_OF_ENTRIES -> new LosesTheFirstOfTwoEntriesOfAnAccount();
            case REBUILD_FROM_JOURNAL -> new RebuildsWithoutReversals();
            case REVERSAL_IS_COMPENSATION -> new ReversesHalf();
            case DUPLICATE_IS_NO_OP -> new ForgetsOldSources();
            case REFUSAL_LEAVES_NOTHING -> new AppliesUntilItFails();
            case ORDER_OF_ARRIVAL -> new LetsTheNewOverhaulTheOld();
        };
    }

    private static final class ForgetsTheLastOfManyEntries extends PlainLedger {
        @Override
        Kept kept(Posting posting) {
            List<Entry> entries = posting.entries();
            return entries.size() < 4
                    ? super.kept(posting)
                    : new Kept(posting.source(), posting.reverses(), entries.subList(0, entries.size() - 1));
        }
    }

    private static final class CorrectsWhatItWrote extends PlainLedger {
        @Override
        void append(Kept kept) {
            super.append(kept);
            if (kept.reverses() != null && journal.size() > 20) {
                Kept old = journal.get(journal.size() / 2);
                journal.set(journal.size() / 2, new Kept(kept.source(), old.reverses(), old.entries()));
            }
        }
    }

    private static final class DoesNotCheckReversals extends PlainLedger {
        private boolean reversing;

        @Override
        public boolean post(Posting posting) {
            reversing = posting.reverses() != null;
            return super.post(posting);
        }

        @Override
        void requireEnough(Account account, long balance) {
            if (!reversing) {
                super.requireEnough(account, balance);
            }
        }
    }

    private static final class LosesTheFirstOfTwoEntriesOfAnAccount extends PlainLedger {
        @Override
        void change(Map<Account, Long> changed, Entry entry) {
            changed.put(entry.account(), balance(entry.account()) + entry.change());
        }
    }

    private static final class RebuildsWithoutReversals extends PlainLedger {
        @Override
        boolean isPartOfRebuild(Kept kept) {
            return kept.reverses() == null;
        }
    }

    private static final class ReversesHalf extends PlainLedger {
        @Override
        Kept kept(Posting posting) {
            return posting.reverses() == null || posting.entries().stream().anyMatch(e -> e.debitMinor() % 2 != 0)
                    ? super.kept(posting)
                    : new Kept(posting.source(), posting.reverses(), posting.entries().stream()
                            .map(e -> new Entry(e.account(), e.debitMinor() / 2, e.conversion())).toList());
        }
    }

    private static final class ForgetsOldSources extends PlainLedger {
        @Override
        boolean isKnown(Source source) {
            return journal.subList(Math.max(0, journal.size() - 50), journal.size()).stream()
                    .anyMatch(kept -> kept.source().equals(source));
        }
    }

    private static final class AppliesUntilItFails extends PlainLedger {
        @Override
        void change(Map<Account, Long> changed, Entry entry) {
            super.change(changed, entry);
            requireEnough(entry.account(), changed.get(entry.account()));
            balances.put(entry.account(), changed.get(entry.account()));
        }
    }

    private static final class LetsTheNewOverhaulTheOld extends PlainLedger {
        @Override
        void append(Kept kept) {
            journal.add(Math.max(0, journal.size() - 1), kept);
        }
    }
}

package io.concordat.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * Computes the chain of seals again, and the balances from the entries. One call reads at most some twenty batches and tells
 * where to go on, so that a long ledger is verified in many short transactions.
 */
@ApplicationScoped
class Verification {

    private static final int MOST_SEALS = 20;

    /** How far the chain was followed: the last seal that was right, and the first that was not. */
    private record Chain(long from, Seal right, Long broken, int postings, boolean more) {
    }

    private final UnitOfWork work;
    private final InputCheck check;

    Verification(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /** @return what was found; it is written to the audit trail and changes nothing else */
    Uni<LedgerVerificationView> verify(Caller by, VerifyLedger input) {
        by.must(Operation.VERIFY_LEDGER);
        List<FieldError> faults = check.faults(input);
        if ((input.knownSeal() == null) != (input.knownHash() == null)) {
            faults.add(new FieldError(input.knownSeal() == null ? "knownSeal" : "knownHash", "required",
                    "A seal and its hash are known together."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        long from = input.fromSeal() == null ? 1 : input.fromSeal();
        return work.read(by, unit -> SealTable.from(unit, Math.max(1, from - 1), MOST_SEALS + 2)
                .chain(seals -> follow(unit, from, seals))
                .chain(chain -> requireKnown(unit, input, chain))
                .chain(chain -> tell(unit, chain, input.rebuildBalances() == null || input.rebuildBalances()))
                .invoke(found -> unit.audit(new LedgerVerified(found.intact(), found.fromSeal(), found.throughSeal(),
                        found.firstBrokenSeal(), found.differences().size() + found.brokenPostings().size()))));
    }

    /** @param found the seal before the first to be computed, where there is one, and those behind it */
    private static Uni<Chain> follow(SqlUnit unit, long from, List<Seal> found) {
        Seal before = Seal.beginning();
        List<Seal> seals = new ArrayList<>(found);
        if (from > 1) {
            if (seals.isEmpty() || seals.get(0).number() != from - 1) {
                throw DomainException.invalid("fromSeal", "seal-unknown", "The chain does not reach that seal.");
            }
            before = seals.remove(0);
        }
        boolean more = seals.size() > MOST_SEALS;
        return step(unit, new Chain(from, before, null, 0, more), seals.subList(0, Math.min(MOST_SEALS, seals.size())),
                0);
    }

    private static Uni<Chain> step(SqlUnit unit, Chain chain, List<Seal> seals, int next) {
        if (next == seals.size() || chain.broken() != null) {
            return Uni.createFrom().item(chain);
        }
        Seal seal = seals.get(next);
        return JournalTable.between(unit, chain.right().through(), seal.through()).map(batch -> {
            boolean right = seal.number() == chain.right().number() + 1
                    && Arrays.equals(seal.previousHash(), chain.right().hash())
                    && Arrays.equals(seal.hash(), Sealing.hash(seal.previousHash(), seal.number(), batch));
            int postings = chain.postings() + batch.size();
            return right
                    ? new Chain(chain.from(), seal, null, postings, chain.more())
                    : new Chain(chain.from(), chain.right(), chain.right().number() + 1, postings, chain.more());
        }).onFailure(IllegalArgumentException.class)
                // What stands there is no posting at all any more, for instance because it is not balanced.
                .recoverWithItem(() -> new Chain(chain.from(), chain.right(), chain.right().number() + 1,
                        chain.postings(), chain.more()))
                .chain(followed -> step(unit, followed, seals, next + 1));
    }

    /** A chain that was computed anew as a whole is right in itself: only what was kept outside tells. */
    private static Uni<Chain> requireKnown(SqlUnit unit, VerifyLedger input, Chain chain) {
        if (input.knownSeal() == null) {
            return Uni.createFrom().item(chain);
        }
        return SealTable.from(unit, input.knownSeal(), 1).map(found -> {
            boolean same = !found.isEmpty() && found.get(0).number() == input.knownSeal()
                    && HexFormat.of().formatHex(found.get(0).hash()).equals(input.knownHash());
            Long broken = same ? chain.broken() : least(chain.broken(), input.knownSeal());
            return new Chain(chain.from(), chain.right(), broken, chain.postings(), chain.more());
        });
    }

    private static Uni<LedgerVerificationView> tell(SqlUnit unit, Chain chain, boolean rebuild) {
        Uni<List<BalanceDifferenceView>> differences = rebuild
                ? AccountTable.differences(unit)
                : Uni.createFrom().item(List.of());
        Uni<List<UUID>> brokenPostings = rebuild ? AccountTable.broken(unit) : Uni.createFrom().item(List.of());
        return differences.chain(off -> brokenPostings.chain(broken -> SealTable.last(unit)
                .chain(last -> PostingTable.unsealed(unit, last.through()))
                .map(unsealed -> new LedgerVerificationView(
                        chain.broken() == null && off.isEmpty() && broken.isEmpty(), chain.from(),
                        chain.right().number(), chain.postings(), chain.broken(),
                        chain.more() && chain.broken() == null ? Long.valueOf(chain.right().number() + 1) : null,
                        unsealed.count(), unsealed.since(), off, broken))));
    }

    private static Long least(Long broken, long known) {
        return broken == null ? known : Math.min(broken, known);
    }
}

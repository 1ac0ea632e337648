package io.concordat.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.SealedPosting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * Writes money, inside of the caller's unit of work: what it posts stands or falls with the change that it is the money of.
 *
 * <p>A unit should post everything in one call. Postings of different units then wait for each other in one order and never in
 * a circle; a unit that posts twice may have to be run again as a whole, which the unit of work does by itself.
 */
@ApplicationScoped
public class Ledger {

    private static final String OUT_OF_RANGE = "22003";

    private final SealBell bell;

    Ledger(SealBell bell) {
        this.bell = bell;
    }

    /** Posts one posting; see {@link #post(SqlUnit, List)}. */
    public Uni<Posted> post(SqlUnit unit, Posting posting) {
        return post(unit, List.of(posting)).map(posted -> posted.get(0));
    }

    /**
     * Posts all of them or none. One whose source has been posted before changes nothing and is answered by the first; that holds
     * at the same moment too, and within the list.
     *
     * @return what stands in the ledger for each of them, in their order; fails as CONFLICT {@code ledger-overdraft} when an
     *         account would go below zero that may not, {@code ledger-source-reused} when another posting stands under a source,
     *         {@code ledger-already-reversed}, {@code ledger-amount-too-large}: after each of these nothing more can be done in the unit
     */
    public Uni<List<Posted>> post(SqlUnit unit, List<Posting> postings) {
        if (postings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return requireReversible(unit, postings).chain(() -> PostTable.insert(unit, postings))
                .onFailure().transform(Ledger::understood)
                .chain(written -> written.size() == postings.size()
                        ? Uni.createFrom().item(answers(postings, written, Map.of()))
                        : earlier(unit, postings, written).map(found -> answers(postings, written, found)))
                .invoke(() -> bell.ring(unit.vendorId()));
    }

    /**
     * Posts the compensation of a posting: each of its entries on the other side.
     *
     * @param original source of the posting that is compensated
     * @param by source of the compensation
     * @param on the day to which accounting counts it
     * @return what stands in the ledger; fails as NOT_FOUND without an original, CONFLICT {@code ledger-already-reversed} after
     *         another reversal, and as {@link #post(SqlUnit, List)} does
     */
    public Uni<Posted> reverse(SqlUnit unit, Source original, Source by, LocalDate on) {
        return find(unit, original)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("posting")).reversal(by, on))
                .chain(reversal -> post(unit, reversal));
    }

    /** @return the posting of a source, or empty when there is none */
    public Uni<Optional<Posting>> find(SqlUnit unit, Source source) {
        return JournalTable.bySources(unit, List.of(source))
                .map(found -> found.stream().findFirst().map(SealedPosting::posting));
    }

    /** @return the balance of each account on its normal side, zero where nothing was booked; one statement */
    public Uni<Map<Account, Money>> balances(SqlUnit unit, Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return AccountTable.balances(unit, accounts.stream().map(Account::id).distinct().toList()).map(found -> {
            Map<Account, Money> balances = new HashMap<>();
            accounts.forEach(account -> balances.put(account,
                    new Money(found.getOrDefault(account.id(), 0L), account.currency())));
            return balances;
        });
    }

    /** @return the balances of an owner's accounts of these kinds, those that something was booked on; one statement */
    public Uni<Map<Account, Money>> balancesOf(SqlUnit unit, UUID ownerId, Set<AccountKind> kinds) {
        return AccountTable.balancesOf(unit, ownerId, kinds);
    }

    private static Uni<Void> requireReversible(SqlUnit unit, List<Posting> postings) {
        List<Posting> reversals = postings.stream().filter(posting -> posting.reverses() != null).toList();
        if (reversals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return bySource(unit, reversals.stream().map(Posting::reverses).toList()).invoke(originals -> {
            for (Posting reversal : reversals) {
                SealedPosting original = originals.get(reversal.reverses());
                if (original == null || !original.posting().reversal(reversal.source(), reversal.effectiveOn())
                        .equals(reversal)) {
                    throw new IllegalArgumentException(reversal.source() + " does not compensate "
                            + reversal.reverses());
                }
            }
        }).replaceWithVoid();
    }

    /** The statement is another one than that which wrote: it sees what was committed while that one waited. */
    private static Uni<Map<Source, SealedPosting>> earlier(SqlUnit unit, List<Posting> postings,
            Map<Source, UUID> written) {
        return bySource(unit, postings.stream().map(Posting::source).toList()).invoke(found -> {
            for (Posting posting : postings) {
                if (!found.get(posting.source()).posting().equals(posting)) {
                    throw DomainException.of(Kind.CONFLICT, "ledger-source-reused",
                            "Another posting stands under the same source.");
                }
            }
        });
    }

    private static Uni<Map<Source, SealedPosting>> bySource(SqlUnit unit, List<Source> sources) {
        return JournalTable.bySources(unit, sources).map(found -> {
            Map<Source, SealedPosting> bySource = new HashMap<>();
            found.forEach(posting -> bySource.put(posting.posting().source(), posting));
            return bySource;
        });
    }

    private static List<Posted> answers(List<Posting> postings, Map<Source, UUID> written,
            Map<Source, SealedPosting> earlier) {
        Map<Source, UUID> fresh = new HashMap<>(written);
        List<Posted> answers = new ArrayList<>(postings.size());
        for (Posting posting : postings) {
            UUID id = fresh.remove(posting.source());
            answers.add(new Posted(id == null ? earlier.get(posting.source()).id() : id, posting.source(), id == null));
        }
        return answers;
    }

    private static Throwable understood(Throwable failure) {
        if (Failures.isConstraint(failure, "ledger_balance_never_overdrawn")) {
            return DomainException.of(Kind.CONFLICT, "ledger-overdraft", "An account holds less than would be taken.");
        }
        if (Failures.isConstraint(failure, "ledger_posting_reversed_once")) {
            return DomainException.of(Kind.CONFLICT, "ledger-already-reversed",
                    "The posting has been reversed already.");
        }
        if (Failures.sqlState(failure).filter(OUT_OF_RANGE::equals).isPresent()) {
            return DomainException.of(Kind.CONFLICT, "ledger-amount-too-large", "An account cannot hold so much.");
        }
        return failure;
    }
}

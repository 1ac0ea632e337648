package io.concordat.earning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.TraceStep;
import io.concordat.earning.evaluation.Evaluations;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of earnings. */
@ApplicationScoped
public class EarningService {

    private final UnitOfWork work;
    private final EarningQueryTable table;
    private final Evaluations evaluations;
    private final PartnerDirectory partners;

    EarningService(UnitOfWork work, EarningQueryTable table, Evaluations evaluations, PartnerDirectory partners) {
        this.work = work;
        this.table = table;
        this.evaluations = evaluations;
        this.partners = partners;
    }

    /** @return a page of earnings, newest first; a partner finds its own */
    public Uni<Page<EarningView>> list(Caller by, EarningFilter filter, PageRequest page) {
        by.must(Operation.READ_EARNINGS);
        UUID after = page.afterId();
        return work.read(by, unit -> table.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, earning -> earning.id().toString()));
    }

    /** @return the earning; fails as NOT_FOUND when there is none that the caller may see */
    public Uni<EarningView> require(Caller by, UUID id) {
        by.must(Operation.READ_EARNINGS);
        return work.read(by, unit -> found(unit, id));
    }

    /** @return the earning with its entries and its trace; fails as NOT_FOUND when there is none that the caller may see */
    public Uni<EarningDetail> detail(Caller by, UUID id) {
        by.must(Operation.READ_EARNINGS);
        return work.read(by, unit -> found(unit, id).chain(earning -> table.entries(unit, List.of(id), false)
                .map(entries -> new EarningDetail(earning, last(entries), entries))));
    }

    /** @return the entries of several earnings, or the last one of each; one statement */
    Uni<List<EntryView>> entries(Caller by, List<UUID> ids, boolean lastOnly) {
        by.must(Operation.READ_EARNINGS);
        return work.read(by, unit -> table.entries(unit, ids, lastOnly));
    }

    /** @return earned against settled, per offer and currency; fails as NOT_FOUND for a partner that is not to be seen */
    public Uni<List<EarningPositionView>> positions(Caller by, UUID partnerId) {
        by.must(Operation.READ_EARNINGS);
        return work.read(by, unit -> partners.requireSeen(unit, partnerId)
                .chain(() -> table.positions(unit, partnerId)));
    }

    /**
     * Asks the budgets again for what they had refused of an earning.
     *
     * @return the earning with what it got; fails as CONFLICT {@code nothing-refused} when nothing of it stands refused,
     *         {@code budget-exhausted} when there still is nothing for it, {@code shared-cap-reached} when a cap of all
     *         partners has no room
     */
    public Uni<Outcome<EarningView>> release(Caller by, UUID id, Optional<Integer> expected, String key) {
        Command<EarningView> command = Command.of(by, Operation.RELEASE_EARNING_BUDGET, "release-earning-budget", id,
                null, key, EarningView.class);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> found(unit, id).chain(before -> {
            if (before.lost().stream().noneMatch(EarningService::isRefused)) {
                throw DomainException.of(Kind.CONFLICT, "nothing-refused",
                        "No budget has refused anything of this earning.");
            }
            Revisions.match(revision, before.revision());
            return evaluations.evaluate(unit, before.partnerId(), Set.of(id)).chain(() -> found(unit, id))
                    .invoke(after -> {
                        if (after.entryCount() == before.entryCount()
                                || after.amount().equals(before.amount())) {
                            throw nothingFor(after);
                        }
                    });
        }).map(view -> Outcome.ok(view, view.revision())));
    }

    private Uni<EarningView> found(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> found.orElseThrow(() -> DomainException.notFound("earning")));
    }

    private static DomainException nothingFor(EarningView earning) {
        return earning.lost().stream().anyMatch(lost -> lost.outcome() == EarningStatus.NO_BUDGET)
                ? DomainException.of(Kind.CONFLICT, "budget-exhausted",
                        "The budget still has nothing for this earning.")
                : DomainException.of(Kind.CONFLICT, "shared-cap-reached",
                        "A cap that all partners share has no room for this earning.");
    }

    private static boolean isRefused(LostAmount lost) {
        return switch (lost.outcome()) {
            case NO_BUDGET, CAPPED -> true;
            default -> false;
        };
    }

    private static List<TraceStep> last(List<EntryView> entries) {
        return entries.isEmpty() ? List.of() : entries.get(entries.size() - 1).trace();
    }
}

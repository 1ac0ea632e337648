package io.concordat.analytics.impact;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.impact.RetirementEvent.RetirementAccepted;
import io.concordat.analytics.impact.RetirementEvent.RetirementDismissed;
import io.concordat.analytics.report.ReportWindow;
import io.concordat.catalog.offer.OfferLifeService;
import io.concordat.catalog.offer.SunsetOfferVersion;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of proposals to retire versions: have them made, look at them, decide them. */
@ApplicationScoped
public class RetirementProposalService {

    private static final ProposeRetirements ALL = new ProposeRetirements(null, null, null);

    private final UnitOfWork work;
    private final InputCheck check;
    private final RetirementRuns runs;
    private final RetirementProposalTable table;
    private final OfferLifeService offers;

    RetirementProposalService(UnitOfWork work, InputCheck check, RetirementRuns runs, RetirementProposalTable table,
            OfferLifeService offers) {
        this.work = work;
        this.check = check;
        this.runs = runs;
        this.table = table;
        this.offers = offers;
    }

    /** Looks at all versions now; {@code input} may be {@code null} for the quarter that ended last. */
    Uni<Outcome<RetirementRunView>> propose(Caller by, ProposeRetirements input, String key) {
        Command<RetirementRunView> command = Command.of(by, Operation.DECIDE_RETIREMENTS, "propose-retirements", null,
                input, key, RetirementRunView.class);
        ProposeRetirements asked = input == null ? ALL : input;
        return work.write(command, unit -> runs.run(unit,
                ReportWindow.of(asked.from(), asked.until(), unit.today()), asked.programId()).map(Outcome::ok));
    }

    /** @return a page of proposals, newest first; of any status and program where these are {@code null} */
    Uni<Page<RetirementProposalView>> list(Caller by, RetirementProposalStatus status, UUID programId,
            PageRequest page) {
        by.must(Operation.READ_OFFER_IMPACT);
        UUID after = page.afterId();
        return work.read(by, unit -> table.list(unit, status, programId, after, page.fetch()))
                .map(rows -> Page.of(rows, page, proposal -> proposal.id().toString()));
    }

    /** @return the proposal; fails as NOT_FOUND when there is none */
    Uni<RetirementProposalView> require(Caller by, UUID id) {
        by.must(Operation.READ_OFFER_IMPACT);
        return work.read(by, unit -> table.find(unit, id)).map(RetirementProposalService::existing);
    }

    /**
     * Gives the version its last day, in the same transaction and by the rules of an offer's life; {@code proposal-decided},
     * {@code offer-version-status} for a version that is ending otherwise, {@code last-day-past}.
     */
    Uni<Outcome<RetirementProposalView>> accept(Caller by, UUID id, AcceptRetirement input,
            Optional<Integer> expected, String key) {
        by.must(Operation.DECIDE_RETIREMENTS);
        check.check(input);
        return decide(by, "accept-retirement-proposal", id, input, expected, key, (unit, open) -> offers
                .beginSunset(unit, open.offerId(), open.version(),
                        new SunsetOfferVersion(input.lastDay(), input.reason()))
                .chain(() -> {
                    unit.announce(new RetirementAccepted(id, open.offerId(), open.version(), input.lastDay()));
                    return table.decide(unit, id, RetirementProposalStatus.ACCEPTED, input.reason(), input.lastDay());
                }));
    }

    /** Lets the version go on; it is not proposed again while it rests. {@code proposal-decided}. */
    Uni<Outcome<RetirementProposalView>> dismiss(Caller by, UUID id, DismissRetirement input,
            Optional<Integer> expected, String key) {
        by.must(Operation.DECIDE_RETIREMENTS);
        check.check(input);
        return decide(by, "dismiss-retirement-proposal", id, input, expected, key, (unit, open) -> {
            unit.announce(new RetirementDismissed(id, open.offerId(), open.version()));
            return table.decide(unit, id, RetirementProposalStatus.DISMISSED, input.reason(), null);
        });
    }

    private Uni<Outcome<RetirementProposalView>> decide(Caller by, String action, UUID id, Object input,
            Optional<Integer> expected, String key,
            BiFunction<SqlUnit, RetirementProposalView, Uni<RetirementProposalView>> decision) {
        Command<RetirementProposalView> command = Command.of(by, Operation.DECIDE_RETIREMENTS, action, id, input, key,
                RetirementProposalView.class);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> RetirementProposalTable.oneAtATime(unit).chain(() -> table.hold(unit, id))
                .map(RetirementProposalService::existing)
                .invoke(held -> {
                    if (held.status() != RetirementProposalStatus.OPEN) {
                        throw DomainException.of(Kind.CONFLICT, "proposal-decided",
                                "The proposal was " + held.status() + " already, by " + held.decidedBy() + ".");
                    }
                    Revisions.match(revision, held.revision());
                }).chain(held -> decision.apply(unit, held))
                .map(decided -> Outcome.ok(decided, decided.revision())));
    }

    private static RetirementProposalView existing(Optional<RetirementProposalView> found) {
        return found.orElseThrow(() -> DomainException.notFound("retirement proposal"));
    }
}

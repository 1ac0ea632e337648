package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.Programs;
import io.concordat.catalog.offer.OfferEvent.OfferVersionAnnounced;
import io.concordat.catalog.offer.OfferEvent.OfferVersionRejected;
import io.concordat.catalog.offer.OfferEvent.OfferVersionSubmitted;
import io.concordat.catalog.offer.OfferEvent.OfferVersionSunset;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * The use cases that move a version on in its life. Each takes the revision that the caller saw and fails as
 * {@code offer-version-status} when {@link OfferMove} does not have the move.
 */
@ApplicationScoped
public class OfferLifeService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;
    private final OfferActivation activation;

    OfferLifeService(UnitOfWork work, InputCheck check, Programs programs, OfferActivation activation) {
        this.work = work;
        this.check = check;
        this.programs = programs;
        this.activation = activation;
    }

    /** A draft waits for another person's word, and says from now on what it says; {@code program-closed}. */
    public Uni<Outcome<OfferVersionView>> submit(Caller by, UUID offerId, int version, Optional<Integer> expected,
            String key) {
        return move(by, Operation.WRITE_OFFERS, OfferMove.SUBMIT, offerId, version, null, expected, key,
                (unit, draft) -> programOf(unit, offerId)
                        .chain(programId -> programs.requireActive(unit, programId)).chain(() -> {
                            unit.announce(new OfferVersionSubmitted(offerId, version));
                            return OfferLifeTable.submit(unit, draft);
                        }));
    }

    /**
     * Announces a version; without a notice period and without missing acknowledgements it applies at once.
     * {@code same-person} for those who wrote or submitted it, {@code program-closed}.
     */
    public Uni<Outcome<OfferVersionView>> approve(Caller by, UUID offerId, int version, Optional<Integer> expected,
            String key) {
        return move(by, Operation.DECIDE_OFFERS, OfferMove.APPROVE, offerId, version, null, expected, key,
                (unit, pending) -> {
                    requireOther(by, pending);
                    return programOf(unit, offerId).chain(programId -> programs.requireNoticeDays(unit, programId)
                            .chain(days -> announce(unit, pending, OfferActivation.noticeEnd(unit, days)))
                            .chain(() -> OfferTable.findVersion(unit, offerId, version)).map(Optional::orElseThrow)
                            .chain(announced -> activation.activateIfReady(unit, programId, announced)))
                            .chain(() -> OfferClock.plan(unit, offerId));
                });
    }

    /** Sends a version back to those who write it; {@code same-person} as for an approval. */
    public Uni<Outcome<OfferVersionView>> reject(Caller by, UUID offerId, int version, RejectOfferVersion input,
            Optional<Integer> expected, String key) {
        by.must(Operation.DECIDE_OFFERS);
        check.check(input);
        return move(by, Operation.DECIDE_OFFERS, OfferMove.REJECT, offerId, version, input, expected, key,
                (unit, pending) -> {
                    requireOther(by, pending);
                    unit.announce(new OfferVersionRejected(offerId, version));
                    return OfferLifeTable.reject(unit, pending, input.reason());
                });
    }

    /** Lets an announced version apply; {@code notice-running}, {@code acknowledgements-missing}, {@code program-closed}. */
    public Uni<Outcome<OfferVersionView>> activate(Caller by, UUID offerId, int version, Optional<Integer> expected,
            String key) {
        return move(by, Operation.WRITE_OFFERS, OfferMove.ACTIVATE, offerId, version, null, expected, key,
                (unit, announced) -> programOf(unit, offerId)
                        .chain(programId -> activation.activate(unit, programId, announced)));
    }

    /** Gives an active version a last day; {@code last-day-past}. */
    public Uni<Outcome<OfferVersionView>> sunset(Caller by, UUID offerId, int version, SunsetOfferVersion input,
            Optional<Integer> expected, String key) {
        by.must(Operation.WRITE_OFFERS);
        check.check(input);
        return move(by, Operation.WRITE_OFFERS, OfferMove.SUNSET, offerId, version, input, expected, key,
                (unit, active) -> end(unit, active, input));
    }

    /**
     * As {@link #sunset}, within the unit of work of a room above, which asked for its own permission; the unit's caller is who
     * ends it. Fails as NOT_FOUND, {@code offer-version-status}, {@code last-day-past}.
     *
     * @return the version as it stands then
     */
    public Uni<OfferVersionView> beginSunset(SqlUnit unit, UUID offerId, int version, SunsetOfferVersion input) {
        check.check(input);
        return held(unit, offerId, version).invoke(active -> OfferMove.SUNSET.from(active.status()))
                .chain(active -> end(unit, active, input))
                .chain(() -> OfferTable.findVersion(unit, offerId, version)).map(Optional::orElseThrow);
    }

    /** Ends a version whose last day is over, which happens by itself too; {@code sunset-running}. */
    public Uni<Outcome<OfferVersionView>> retire(Caller by, UUID offerId, int version, Optional<Integer> expected,
            String key) {
        return move(by, Operation.WRITE_OFFERS, OfferMove.RETIRE, offerId, version, null, expected, key,
                activation::retire);
    }

    private Uni<Outcome<OfferVersionView>> move(Caller by, Operation operation, OfferMove move, UUID offerId,
            int version, Object input, Optional<Integer> expected, String key,
            BiFunction<SqlUnit, OfferVersionView, Uni<Void>> change) {
        Command<OfferVersionView> command = Command.of(by, operation, move.action(), offerId + "/" + version, input,
                key, OfferVersionView.class);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> held(unit, offerId, version).invoke(held -> {
            move.from(held.status());
            Revisions.match(revision, held.revision());
        }).chain(held -> change.apply(unit, held))
                .chain(() -> OfferTable.findVersion(unit, offerId, version)).map(Optional::orElseThrow)
                .map(moved -> Outcome.ok(moved, moved.revision())));
    }

    private static Uni<OfferVersionView> held(SqlUnit unit, UUID offerId, int version) {
        return OfferTable.holdVersion(unit, offerId, version)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("offer version")));
    }

    private static Uni<Void> end(SqlUnit unit, OfferVersionView active, SunsetOfferVersion input) {
        if (input.lastDay().isBefore(unit.today())) {
            throw DomainException.invalid("lastDay", "last-day-past", "The last day is over already.");
        }
        unit.announce(new OfferVersionSunset(active.offerId(), active.version(), input.lastDay()));
        return OfferLifeTable.sunset(unit, active, input.lastDay(), input.reason())
                .chain(() -> OfferClock.plan(unit, active.offerId()));
    }

    private static Uni<Void> announce(SqlUnit unit, OfferVersionView version, Instant noticeEndsAt) {
        unit.announce(new OfferVersionAnnounced(version.offerId(), version.version(), version.validFrom(),
                version.validTo(), version.segments(), version.productFamilies(), noticeEndsAt,
                version.acknowledgementRequired()));
        return OfferLifeTable.approve(unit, version, noticeEndsAt);
    }

    private static void requireOther(Caller by, OfferVersionView version) {
        if (version.writtenBy().contains(by.subject()) || by.subject().equals(version.life().submittedBy())) {
            throw DomainException.of(Kind.FORBIDDEN, "same-person",
                    "A version is decided by somebody else than those who wrote or submitted it.");
        }
    }

    private static Uni<UUID> programOf(SqlUnit unit, UUID offerId) {
        return OfferTable.find(unit, offerId).map(offer -> offer.orElseThrow().programId());
    }
}

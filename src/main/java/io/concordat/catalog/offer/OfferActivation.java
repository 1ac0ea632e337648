package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.Programs;
import io.concordat.catalog.offer.OfferEvent.OfferVersionActivated;
import io.concordat.catalog.offer.OfferEvent.OfferVersionRetired;
import io.concordat.partner.PartnerCriteria;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/** What must have happened before a version applies, or is retired, and doing it; for doors and for the clock alike. */
@ApplicationScoped
class OfferActivation {

    private static final int MOST_NAMED = 20;

    private final Programs programs;
    private final PartnerDirectory partners;

    OfferActivation(Programs programs, PartnerDirectory partners) {
        this.programs = programs;
        this.partners = partners;
    }

    /** Activates an announced version that is held. Fails as {@code notice-running}, {@code acknowledgements-missing}. */
    Uni<Void> activate(SqlUnit unit, UUID programId, OfferVersionView version) {
        return programs.requireActive(unit, programId).chain(() -> obstacle(unit, programId, version))
                .invoke(obstacle -> obstacle.ifPresent(refusal -> {
                    throw refusal;
                })).chain(() -> carryOut(unit, version));
    }

    /** Activates an announced version that is held when nothing stands against it, else leaves it as it is. */
    Uni<Void> activateIfReady(SqlUnit unit, UUID programId, OfferVersionView version) {
        return programs.isActive(unit, programId)
                .chain(active -> active
                        ? obstacle(unit, programId, version).chain(obstacle -> obstacle.isPresent()
                                ? Uni.createFrom().voidItem()
                                : carryOut(unit, version))
                        : Uni.createFrom().voidItem());
    }

    /** Retires a sunsetting version that is held; {@code sunset-running} until its last day is over. */
    Uni<Void> retire(SqlUnit unit, OfferVersionView version) {
        if (!isOver(unit, version)) {
            throw DomainException.of(Kind.CONFLICT, "sunset-running",
                    "The version applies until the end of " + version.life().lastDay() + ".");
        }
        unit.announce(new OfferVersionRetired(version.offerId(), version.version()));
        return OfferLifeTable.retire(unit, version);
    }

    /** @return whether the last day of a sunsetting version is over */
    static boolean isOver(SqlUnit unit, OfferVersionView version) {
        return version.life().lastDay().isBefore(unit.today());
    }

    /** @return the first instant after the notice that begins now; now itself without a notice */
    static Instant noticeEnd(SqlUnit unit, int days) {
        return days == 0 ? unit.now() : Days.endOfWindow(unit.now(), days, unit.by().vendor().zone());
    }

    /** @return ids of the partners whose acknowledgement is missing, in order; none when the version needs none */
    Uni<List<UUID>> missing(SqlUnit unit, UUID programId, OfferVersionView version) {
        if (!version.acknowledgementRequired()) {
            return Uni.createFrom().item(List.of());
        }
        return AcknowledgementTable.enrolled(unit, programId).chain(enrolled -> enrolled.isEmpty()
                ? Uni.createFrom().item(List.<UUID>of())
                : partners.fitting(unit,
                        new PartnerCriteria(enrolled, List.of(), List.of(), version.segments(), null, null),
                        enrolled.size()))
                .chain(addressed -> AcknowledgementTable.given(unit, version.offerId(), version.version())
                        .map(given -> without(addressed, given)));
    }

    private Uni<Optional<DomainException>> obstacle(SqlUnit unit, UUID programId, OfferVersionView version) {
        Instant end = version.life().noticeEndsAt();
        if (end.isAfter(unit.now())) {
            return Uni.createFrom().item(Optional.of(DomainException.of(Kind.CONFLICT, "notice-running",
                    "The notice to partners runs until " + end + "; the version applies then by itself.")));
        }
        return missing(unit, programId, version)
                .map(missing -> missing.isEmpty() ? Optional.empty() : Optional.of(unacknowledged(missing)));
    }

    private static Uni<Void> carryOut(SqlUnit unit, OfferVersionView version) {
        unit.announce(new OfferVersionActivated(version.offerId(), version.version()));
        return OfferLifeTable.activate(unit, version);
    }

    private static DomainException unacknowledged(List<UUID> missing) {
        return DomainException.of(Kind.CONFLICT, "acknowledgements-missing",
                missing.size() + " of the partners that the version is for have not acknowledged it.")
                .withErrors(missing.stream().limit(MOST_NAMED).map(id -> new FieldError("partner/" + id,
                        "acknowledgement-missing", "This partner has not acknowledged the version.")).toList());
    }

    private static List<UUID> without(List<UUID> addressed, List<OfferAcknowledgement> given) {
        Set<UUID> done = given.stream().map(OfferAcknowledgement::partnerId)
                .collect(Collectors.toCollection(HashSet::new));
        return addressed.stream().filter(id -> !done.contains(id)).toList();
    }
}

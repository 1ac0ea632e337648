package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.time.Days;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Moves the versions of an offer on when their time has come: announced ones apply, sunsetting ones are retired. A
 * version that still lacks acknowledgements after its notice is looked at again each midnight, since a partner that
 * leaves the program owes none any more.
 */
@ApplicationScoped
class OfferClock implements DueWorkHandler {

    private static final String KIND = "offer-life";

    private final OfferActivation activation;

    OfferClock(OfferActivation activation) {
        this.activation = activation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID offerId) {
        return OfferTable.find(unit, offerId).map(offer -> offer.orElseThrow().programId())
                .chain(programId -> OfferTable.holdOnTheirWay(unit, offerId)
                        .chain(versions -> Multi.createFrom().iterable(versions)
                                .onItem().transformToUniAndConcatenate(version -> moveOn(unit, programId, version))
                                .onItem().ignoreAsUni()))
                .chain(() -> plan(unit, offerId));
    }

    /** Puts the offer down for the next moment at which one of its versions may move on. */
    static Uni<Void> plan(SqlUnit unit, UUID offerId) {
        return OfferTable.holdOnTheirWay(unit, offerId).chain(versions -> next(unit, versions)
                .map(at -> DueWork.schedule(unit, KIND, offerId, at)).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> moveOn(SqlUnit unit, UUID programId, OfferVersionView version) {
        if (version.status() == OfferVersionStatus.ANNOUNCED) {
            return activation.activateIfReady(unit, programId, version);
        }
        return OfferActivation.isOver(unit, version)
                ? activation.retire(unit, version)
                : Uni.createFrom().voidItem();
    }

    private static Optional<Instant> next(SqlUnit unit, List<OfferVersionView> versions) {
        return versions.stream().map(version -> next(unit, version)).min(Comparator.naturalOrder());
    }

    private static Instant next(SqlUnit unit, OfferVersionView version) {
        if (version.status() == OfferVersionStatus.SUNSETTING) {
            return version.life().lastDay().plusDays(1).atStartOfDay(unit.by().vendor().zone()).toInstant();
        }
        Instant end = version.life().noticeEndsAt();
        return end.isAfter(unit.now()) ? end : Days.endOfWindow(unit.now(), 0, unit.by().vendor().zone());
    }
}

package io.concordat.catalog.offer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.offer.OfferEvent.OfferVersionAcknowledged;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStatus;
import io.concordat.partner.PartnerView;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of partners' acknowledgements of announced versions. */
@ApplicationScoped
public class AcknowledgementService {

    private final UnitOfWork work;
    private final PartnerDirectory partners;
    private final OfferActivation activation;

    AcknowledgementService(UnitOfWork work, PartnerDirectory partners, OfferActivation activation) {
        this.work = work;
        this.partners = partners;
        this.activation = activation;
    }

    /**
     * A partner has read a version that was announced to it; the first time counts. The last one that was missing lets
     * the version apply when its notice is over. NOT_FOUND for a version that is not for the partner,
     * {@code acknowledgement-not-required}.
     */
    public Uni<Outcome<OfferAcknowledgement>> acknowledge(Caller by, UUID offerId, int version, String key) {
        Command<OfferAcknowledgement> command = Command.of(by, Operation.ACKNOWLEDGE_OFFERS,
                "acknowledge-offer-version", offerId + "/" + version, null, key, OfferAcknowledgement.class);
        return work.write(command, unit -> OfferTable.holdVersion(unit, offerId, version)
                .map(found -> found.orElseThrow(AcknowledgementService::notFound))
                .chain(held -> partner(unit)
                        .chain(partner -> AcknowledgementTable.find(unit, partner, offerId, version))
                        .map(found -> found.orElseThrow(AcknowledgementService::notFound))
                        .chain(announced -> given(unit, announced, held)))
                .map(Outcome::ok));
    }

    /**
     * @return a page of the acknowledgements that were given, and of those missing while the version is announced, in
     *         the order of the partners' ids
     */
    public Uni<Page<OfferAcknowledgement>> list(Caller by, UUID offerId, int version, PageRequest page) {
        by.must(Operation.READ_OFFERS);
        UUID after = page.afterId();
        return work.read(by, unit -> OfferTable.findVersion(unit, offerId, version)
                .map(found -> found.orElseThrow(AcknowledgementService::notFound))
                .chain(found -> all(unit, found)))
                .map(all -> Page.of(all.stream()
                        .filter(one -> after == null || one.partnerId().toString().compareTo(after.toString()) > 0)
                        .limit(page.fetch()).toList(), page, one -> one.partnerId().toString()));
    }

    private Uni<OfferAcknowledgement> given(SqlUnit unit, CatalogAnnouncement announced, OfferVersionView version) {
        if (!version.acknowledgementRequired()) {
            throw DomainException.of(Kind.CONFLICT, "acknowledgement-not-required",
                    "The version applies without acknowledgements.");
        }
        UUID partnerId = unit.by().partnerId();
        if (announced.acknowledgedAt() != null) {
            return AcknowledgementTable.given(unit, version.offerId(), version.version()).map(all -> all.stream()
                    .filter(one -> one.partnerId().equals(partnerId)).findFirst().orElseThrow());
        }
        OfferAcknowledgement given = new OfferAcknowledgement(version.offerId(), version.version(), partnerId,
                unit.now(), unit.by().subject());
        unit.announce(new OfferVersionAcknowledged(version.offerId(), version.version(), partnerId));
        return AcknowledgementTable.insert(unit, given)
                .chain(() -> version.status() == OfferVersionStatus.ANNOUNCED
                        ? activation.activateIfReady(unit, announced.programId(), version)
                        : Uni.createFrom().voidItem())
                .replaceWith(given);
    }

    private Uni<List<OfferAcknowledgement>> all(SqlUnit unit, OfferVersionView version) {
        Uni<List<UUID>> missing = version.status() == OfferVersionStatus.ANNOUNCED
                ? OfferTable.find(unit, version.offerId()).map(Optional::orElseThrow)
                        .chain(offer -> activation.missing(unit, offer.programId(), version))
                : Uni.createFrom().item(List.of());
        return missing.chain(ids -> AcknowledgementTable.given(unit, version.offerId(), version.version())
                .map(given -> Stream.concat(given.stream(),
                        ids.stream().map(id -> new OfferAcknowledgement(version.offerId(), version.version(), id, null,
                                null)))
                        .sorted(Comparator.comparing(one -> one.partnerId().toString())).toList()));
    }

    private Uni<PartnerView> partner(SqlUnit unit) {
        return partners.views(unit, List.of(unit.by().partnerId()))
                .map(found -> found.stream().filter(partner -> partner.status() != PartnerStatus.TERMINATED)
                        .findFirst().orElseThrow(AcknowledgementService::notFound));
    }

    private static DomainException notFound() {
        return DomainException.notFound("offer version");
    }
}

package io.concordat.catalog.offer;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStatus;
import io.concordat.partner.PartnerView;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of the catalog. */
@ApplicationScoped
public class CatalogService {

    private final UnitOfWork work;
    private final PartnerDirectory partners;

    CatalogService(UnitOfWork work, PartnerDirectory partners) {
        this.work = work;
        this.partners = partners;
    }

    /**
     * What a partner is offered today: of the active programs that it is enrolled in, each offer's newest version
     * that applies and is valid today, when that is for everyone or for one of the partner's segments. A terminated partner is
     * offered nothing.
     *
     * @param partnerId whose catalog; a partner sees its own, and the vendor's side all offers when it is {@code null}
     * @return a page, newest first; fails as NOT_FOUND for a partner that the caller may not see
     */
    public Uni<Page<CatalogOffer>> list(Caller by, UUID partnerId, PageRequest page) {
        UUID whose = whose(by, partnerId);
        UUID after = page.afterId();
        return offered(by, whose, (unit, partner) -> CatalogTable.list(unit, partner, after, page.fetch()))
                .map(rows -> Page.of(rows, page, offer -> offer.offerId().toString()));
    }

    /**
     * What is announced to a partner and does not apply yet; as {@link #list} otherwise.
     *
     * @return a page, newest offer and version first
     */
    public Uni<Page<CatalogAnnouncement>> announcements(Caller by, UUID partnerId, PageRequest page) {
        UUID whose = whose(by, partnerId);
        AnnouncementPosition after = AnnouncementPosition.of(page);
        return offered(by, whose, (unit, partner) -> AcknowledgementTable.announced(unit, partner, after, page.fetch()))
                .map(rows -> Page.of(rows, page, AnnouncementPosition::of));
    }

    private static UUID whose(Caller by, UUID partnerId) {
        by.must(Operation.READ_CATALOG);
        if (partnerId != null && !by.sees(partnerId)) {
            throw partnerNotFound();
        }
        return by.isPartner() ? by.partnerId() : partnerId;
    }

    private <T> Uni<List<T>> offered(Caller by, UUID whose, BiFunction<SqlUnit, PartnerView, Uni<List<T>>> list) {
        return work.read(by, unit -> whose == null
                ? list.apply(unit, null)
                : partner(unit, whose).chain(partner -> partner.status() == PartnerStatus.TERMINATED
                        ? Uni.createFrom().item(List.<T>of())
                        : list.apply(unit, partner)));
    }

    private Uni<PartnerView> partner(SqlUnit unit, UUID id) {
        return partners.views(unit, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(CatalogService::partnerNotFound));
    }

    private static DomainException partnerNotFound() {
        return DomainException.notFound("partner");
    }
}

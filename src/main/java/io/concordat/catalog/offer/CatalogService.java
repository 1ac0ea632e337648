package io.concordat.catalog.offer;

import java.util.List;
import java.util.UUID;

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

/** The use case of the catalog. */
@ApplicationScoped
public class CatalogService {

    private final UnitOfWork work;
    private final PartnerDirectory partners;

    CatalogService(UnitOfWork work, PartnerDirectory partners) {
        this.work = work;
        this.partners = partners;
    }

    /**
     * What a partner is offered today: of the active programs that it is enrolled in, each offer's newest published
     * version valid today, when that is for everyone or for one of the partner's segments. A terminated partner is
     * offered nothing.
     *
     * @param partnerId whose catalog; a partner sees its own, and the vendor's side all offers when it is {@code null}
     * @return a page, newest first; fails as NOT_FOUND for a partner that the caller may not see
     */
    public Uni<Page<CatalogOffer>> list(Caller by, UUID partnerId, PageRequest page) {
        by.must(Operation.READ_CATALOG);
        if (partnerId != null && !by.sees(partnerId)) {
            throw partnerNotFound();
        }
        UUID whose = by.isPartner() ? by.partnerId() : partnerId;
        UUID after = page.afterId();
        return work.read(by, unit -> whose == null
                ? CatalogTable.list(unit, null, after, page.fetch())
                : partner(unit, whose).chain(partner -> partner.status() == PartnerStatus.TERMINATED
                        ? Uni.createFrom().item(List.<CatalogOffer>of())
                        : CatalogTable.list(unit, partner, after, page.fetch())))
                .map(rows -> Page.of(rows, page, offer -> offer.offerId().toString()));
    }

    private Uni<PartnerView> partner(SqlUnit unit, UUID id) {
        return partners.views(unit, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(CatalogService::partnerNotFound));
    }

    private static DomainException partnerNotFound() {
        return DomainException.notFound("partner");
    }
}

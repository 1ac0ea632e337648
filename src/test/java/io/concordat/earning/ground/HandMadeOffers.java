package io.concordat.earning.ground;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;

import io.concordat.catalog.offer.terms.OfferTermsInForce;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.work.SqlUnit;

/** Terms that a test writes by hand for its own vendor; those of the catalog for every other. */
@Mock
@ApplicationScoped
public class HandMadeOffers implements OffersOnDay {

    private static final Map<Integer, List<OfferTerms>> BY_VENDOR = new ConcurrentHashMap<>();

    private final OfferTermsInForce catalog;

    HandMadeOffers(OfferTermsInForce catalog) {
        this.catalog = catalog;
    }

    /** Gives the vendor these terms in place of those of its catalog. */
    public static void put(int vendorId, List<OfferTerms> terms) {
        BY_VENDOR.put(vendorId, List.copyOf(terms));
    }

    @Override
    public Uni<List<OfferTerms>> all(SqlUnit unit) {
        List<OfferTerms> handMade = BY_VENDOR.get(unit.vendorId());
        return handMade == null ? catalog.all(unit) : Uni.createFrom().item(handMade);
    }
}

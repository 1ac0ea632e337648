package io.concordat.earning.ground;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.offer.terms.OfferTermsInForce;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.work.SqlUnit;

/** The terms of the catalog's published offers. */
@ApplicationScoped
class TermsInForce implements OffersOnDay {

    private final OfferTermsInForce catalog;

    TermsInForce(OfferTermsInForce catalog) {
        this.catalog = catalog;
    }

    @Override
    public Uni<List<OfferTerms>> all(SqlUnit unit) {
        return catalog.all(unit);
    }
}

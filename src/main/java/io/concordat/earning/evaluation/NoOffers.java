package io.concordat.earning.evaluation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.work.SqlUnit;

/** Without typed terms nothing earns. */
@DefaultBean
@ApplicationScoped
class NoOffers implements OffersOnDay {

    @Override
    public Uni<List<OfferTerms>> all(SqlUnit unit) {
        return Uni.createFrom().item(List.of());
    }
}

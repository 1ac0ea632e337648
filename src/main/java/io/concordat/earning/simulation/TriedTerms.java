package io.concordat.earning.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.catalog.offer.terms.KnownOfferTerms;
import io.concordat.catalog.offer.terms.OfferTermsInForce;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.work.SqlUnit;

/** Puts versions that are tried in the place of those that hold. */
@ApplicationScoped
public class TriedTerms {

    private final OfferTermsInForce catalog;

    TriedTerms(OfferTermsInForce catalog) {
        this.catalog = catalog;
    }

    /** @throws DomainException INVALID {@code repeated} when an offer stands there twice */
    public static void check(List<TriedVersion> versions) {
        Set<Object> offers = new HashSet<>();
        for (int i = 0; i < versions.size(); i++) {
            if (!offers.add(versions.get(i).offerId())) {
                throw DomainException.invalid("versions[" + i + "].offerId", "repeated",
                        "One version of an offer is tried at a time.");
            }
        }
    }

    /** @return the terms, valid on every day; fails as NOT_FOUND for what the caller may not see or what earns nothing */
    public Uni<List<OfferTerms>> find(SqlUnit unit, List<TriedVersion> versions) {
        return Multi.createFrom().iterable(versions)
                .onItem().transformToUniAndConcatenate(tried -> (unit.by().isPartner()
                        ? catalog.findPublished(unit, tried.offerId(), tried.version())
                        : catalog.find(unit, tried.offerId(), tried.version()))
                        .map(found -> found.map(KnownOfferTerms::terms).map(TriedTerms::onEveryDay)
                                .orElseThrow(() -> DomainException.notFound("offer version"))))
                .collect().asList();
    }

    /** @return the terms in force, but of the offers that are tried only what is tried */
    public static List<OfferTerms> replace(List<OfferTerms> inForce, List<OfferTerms> tried) {
        Set<String> offers = tried.stream().map(terms -> terms.identity().offer()).collect(Collectors.toSet());
        List<OfferTerms> all = new ArrayList<>(tried);
        inForce.stream().filter(terms -> !offers.contains(terms.identity().offer())).forEach(all::add);
        return all;
    }

    private static OfferTerms onEveryDay(OfferTerms t) {
        return new OfferTerms(t.identity(), t.type(), t.objective(), LocalDate.EPOCH, null, t.trigger(),
                t.productFamilies(), t.base(), t.segments(), t.eligibility(), t.proofs(), t.payout(), t.caps(),
                t.clawbacks(), t.stacking(), t.priority(), t.floor(), t.budget(), t.accounting(), t.codes(),
                t.currency(), t.rounding(), t.deduction(), t.overrides());
    }
}

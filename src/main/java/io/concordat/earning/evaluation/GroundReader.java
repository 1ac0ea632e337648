package io.concordat.earning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.earning.fact.FactSpan;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.fact.StoredFact;
import io.concordat.earning.figure.Figures;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** Reads what simulations and replays stand on: as many statements for ten thousand facts as for one. */
@ApplicationScoped
public class GroundReader {

    private final Vertx vertx;
    private final Facts facts;
    private final Figures figures;
    private final SheetReader sheets;
    private final OffersOnDay offers;

    GroundReader(Vertx vertx, Facts facts, Figures figures, SheetReader sheets, OffersOnDay offers) {
        this.vertx = vertx;
        this.facts = facts;
        this.figures = figures;
        this.sheets = sheets;
        this.offers = offers;
    }

    /**
     * @param most     most recorded facts that may be read; zero reads none
     * @param supposed further facts that exchange rates are needed for
     * @param tried    further terms that may be used
     * @return fails as CONFLICT {@code too-many-facts} beyond
     */
    public Uni<Ground> read(SqlUnit unit, UUID partnerId, int most, List<Fact> supposed, List<OfferTerms> tried) {
        Uni<List<StoredFact>> stored = most == 0
                ? Uni.createFrom().item(List.of())
                : facts.of(unit, partnerId, most + 1);
        return stored.map(found -> bounded(found, most)).chain(found -> vertx.executeBlocking(() -> facts.read(found),
                false)).chain(all -> read(unit, partnerId, all, supposed, tried));
    }

    private Uni<Ground> read(SqlUnit unit, UUID partnerId, List<Fact> recorded, List<Fact> supposed,
            List<OfferTerms> tried) {
        List<Fact> all = new ArrayList<>(recorded);
        all.addAll(supposed);
        return offers.all(unit).chain(terms -> {
            List<OfferTerms> every = new ArrayList<>(terms);
            every.addAll(tried);
            return sheets.ratesOf(unit, all, every).chain(rates -> sheets.timeline(unit, partnerId)
                    .chain(timeline -> figures.of(unit, partnerId).map(numbers -> new Ground(recorded, timeline,
                            numbers, terms, rates, Fresh.calendar(unit.by().vendor())))));
        });
    }

    /** @return the terms that facts of any day may earn under */
    public Uni<List<OfferTerms>> offers(SqlUnit unit) {
        return offers.all(unit);
    }

    /**
     * @param span  the facts, which are read later, a piece at a time
     * @param terms every offer that may be used
     * @return what their calculation stands on, without them
     */
    public Uni<Ground> read(SqlUnit unit, UUID partnerId, FactSpan span, List<OfferTerms> terms) {
        return sheets.ratesOf(unit, span, terms).chain(rates -> sheets.timeline(unit, partnerId)
                .chain(timeline -> figures.of(unit, partnerId).map(numbers -> new Ground(List.of(), timeline, numbers,
                        terms, rates, Fresh.calendar(unit.by().vendor())))));
    }

    private static List<StoredFact> bounded(List<StoredFact> found, int most) {
        if (found.size() > most) {
            throw DomainException.of(Kind.CONFLICT, "too-many-facts",
                    "The partner has more recorded facts than are taken at once: " + most + ".");
        }
        return found;
    }
}

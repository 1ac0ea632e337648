package io.concordat.earning.ground;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.catalog.enrollment.EnrollmentDays;
import io.concordat.catalog.rate.RateBook;
import io.concordat.core.earning.fact.AttributePeriod;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.money.Currency;
import io.concordat.earning.fact.FactSpan;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.fact.StoredFact;
import io.concordat.earning.figure.Figures;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/** Reads what calculations of one partner stand on: as many statements for ten thousand facts as for one. */
@ApplicationScoped
public class GroundReader {

    private final Vertx vertx;
    private final Facts facts;
    private final Figures figures;
    private final PartnerDirectory partners;
    private final EnrollmentDays enrollments;
    private final RateBook rates;
    private final OffersOnDay offers;

    GroundReader(Vertx vertx, Facts facts, Figures figures, PartnerDirectory partners, EnrollmentDays enrollments,
            RateBook rates, OffersOnDay offers) {
        this.vertx = vertx;
        this.facts = facts;
        this.figures = figures;
        this.partners = partners;
        this.enrollments = enrollments;
        this.rates = rates;
        this.offers = offers;
    }

    /** @return all of the partner's recorded facts and what they are judged by */
    public Uni<Ground> read(SqlUnit unit, UUID partnerId) {
        return facts.of(unit, partnerId).chain(found -> vertx.executeBlocking(() -> facts.read(found), false))
                .chain(all -> read(unit, partnerId, all, List.of(), List.of()));
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
            return ratesOf(unit, all, every).chain(rates -> timeline(unit, partnerId)
                    .chain(timeline -> figures.of(unit, partnerId).map(numbers -> new Ground(recorded, timeline,
                            numbers, terms, rates, calendar(unit.by().vendor())))));
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
        return ratesOf(unit, span, terms).chain(rates -> timeline(unit, partnerId)
                .chain(timeline -> figures.of(unit, partnerId).map(numbers -> new Ground(List.of(), timeline, numbers,
                        terms, rates, calendar(unit.by().vendor())))));
    }

    private static List<StoredFact> bounded(List<StoredFact> found, int most) {
        if (found.size() > most) {
            throw DomainException.of(Kind.CONFLICT, "too-many-facts",
                    "The partner has more recorded facts than are taken at once: " + most + ".");
        }
        return found;
    }

    private static EarningCalendar calendar(Vendor vendor) {
        return new EarningCalendar(vendor.zone(), Month.of(vendor.fiscalYearStart()));
    }

    private Uni<PartnerTimeline> timeline(SqlUnit unit, UUID partnerId) {
        return partners.attributePeriods(unit, partnerId).chain(periods -> enrollments.of(unit, partnerId)
                .map(programs -> new PartnerTimeline(partnerId.toString(), periods.stream().map(GroundReader::period)
                        .toList(), programs)));
    }

    private static AttributePeriod period(io.concordat.partner.AttributePeriod recorded) {
        return new AttributePeriod(recorded.validFrom(), recorded.validTo(),
                new PartnerAttributes(recorded.type().name(), recorded.tier(), recorded.region(),
                        Set.copyOf(recorded.segments())));
    }

    private Uni<ExchangeRates> ratesOf(SqlUnit unit, List<Fact> facts, List<OfferTerms> terms) {
        Set<Currency> currencies = new HashSet<>();
        facts.stream().map(fact -> fact.value().currency()).filter(currency -> currency != null)
                .forEach(currencies::add);
        List<Instant> moments = facts.stream().map(Fact::occurredAt).sorted().toList();
        return ratesOf(unit, facts.isEmpty()
                ? FactSpan.NONE
                : new FactSpan(facts.size(), moments.get(0), moments.get(moments.size() - 1), currencies), terms);
    }

    private Uni<ExchangeRates> ratesOf(SqlUnit unit, FactSpan span, List<OfferTerms> terms) {
        if (span.currencies().isEmpty()) {
            return Uni.createFrom().item(ExchangeRates.none());
        }
        Set<Currency> currencies = new HashSet<>(span.currencies());
        terms.forEach(offer -> currencies.add(offer.currency()));
        ZoneId zone = unit.by().vendor().zone();
        return rates.between(unit, currencies, Days.dayOf(span.first(), zone), Days.dayOf(span.last(), zone));
    }
}

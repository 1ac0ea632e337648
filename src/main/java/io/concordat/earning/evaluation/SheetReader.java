package io.concordat.earning.evaluation;

import java.time.Instant;
import java.time.ZoneId;
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
import io.concordat.core.money.Currency;
import io.concordat.earning.fact.FactSpan;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.figure.Figures;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/** Reads what an evaluation begins with: as many statements for ten thousand facts as for one. */
@ApplicationScoped
class SheetReader {

    private final Vertx vertx;
    private final Facts facts;
    private final Figures figures;
    private final PartnerDirectory partners;
    private final EnrollmentDays enrollments;
    private final RateBook rates;
    private final OffersOnDay offers;

    SheetReader(Vertx vertx, Facts facts, Figures figures, PartnerDirectory partners, EnrollmentDays enrollments,
            RateBook rates, OffersOnDay offers) {
        this.vertx = vertx;
        this.facts = facts;
        this.figures = figures;
        this.partners = partners;
        this.enrollments = enrollments;
        this.rates = rates;
        this.offers = offers;
    }

    /** @param due the reasons that were read before anything else */
    Uni<Sheet> read(SqlUnit unit, UUID partnerId, List<UUID> due) {
        return facts.of(unit, partnerId).chain(stored -> vertx.executeBlocking(() -> facts.read(stored), false))
                .chain(all -> offers.all(unit).chain(terms -> ratesOf(unit, all, terms)
                        .chain(table -> timeline(unit, partnerId).chain(timeline -> figures.of(unit, partnerId)
                                .chain(numbers -> EarningTable.heads(unit, partnerId)
                                        .chain(heads -> PositionTable.of(unit, partnerId)
                                                .map(positions -> new Sheet(partnerId, due, all, timeline, numbers,
                                                        terms, table, heads, positions))))))));
    }

    Uni<PartnerTimeline> timeline(SqlUnit unit, UUID partnerId) {
        return partners.attributePeriods(unit, partnerId).chain(periods -> enrollments.of(unit, partnerId)
                .map(programs -> new PartnerTimeline(partnerId.toString(), periods.stream().map(SheetReader::period)
                        .toList(), programs)));
    }

    private static AttributePeriod period(io.concordat.partner.AttributePeriod recorded) {
        return new AttributePeriod(recorded.validFrom(), recorded.validTo(),
                new PartnerAttributes(recorded.type().name(), recorded.tier(), recorded.region(),
                        Set.copyOf(recorded.segments())));
    }

    Uni<ExchangeRates> ratesOf(SqlUnit unit, List<Fact> facts, List<OfferTerms> terms) {
        Set<Currency> currencies = new HashSet<>();
        facts.stream().map(fact -> fact.value().currency()).filter(currency -> currency != null)
                .forEach(currencies::add);
        List<Instant> moments = facts.stream().map(Fact::occurredAt).sorted().toList();
        return ratesOf(unit, facts.isEmpty()
                ? FactSpan.NONE
                : new FactSpan(facts.size(), moments.get(0), moments.get(moments.size() - 1), currencies), terms);
    }

    Uni<ExchangeRates> ratesOf(SqlUnit unit, FactSpan span, List<OfferTerms> terms) {
        if (span.currencies().isEmpty()) {
            return Uni.createFrom().item(ExchangeRates.none());
        }
        Set<Currency> currencies = new HashSet<>(span.currencies());
        terms.forEach(offer -> currencies.add(offer.currency()));
        ZoneId zone = unit.by().vendor().zone();
        return rates.between(unit, currencies, Days.dayOf(span.first(), zone), Days.dayOf(span.last(), zone));
    }
}

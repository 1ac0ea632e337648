package io.concordat.earning.ground;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningEngine;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerCase;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.time.EarningCalendar;

/**
 * What a calculation of one partner stands on.
 *
 * @param facts    recorded facts in force that concern the partner, in any order
 * @param timeline what the partner was on every day
 * @param figures  baselines, quotas and the like
 * @param offers   terms that are or were in force
 * @param rates    dated exchange rates for the facts
 */
public record Ground(List<Fact> facts, PartnerTimeline timeline, Map<FigureKey, BigDecimal> figures,
        List<OfferTerms> offers, ExchangeRates rates, EarningCalendar calendar) {

    /** @return a fold of the partner under the terms; drop it when done */
    public PartnerFold open(OfferBook book, Detail detail) {
        return engine(book, detail).open(partner());
    }

    /** @return what says what facts earn under the terms */
    public EarningEngine engine(OfferBook book, Detail detail) {
        return new EarningEngine(book, rates, calendar, detail);
    }

    /** @return what of the partner decides money */
    public PartnerCase partner() {
        return new PartnerCase(timeline, figures);
    }
}

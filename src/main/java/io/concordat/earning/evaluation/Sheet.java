package io.concordat.earning.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.earning.terms.OfferTerms;

/**
 * Everything that an evaluation of one partner begins with.
 *
 * @param due the reasons that it answers
 * @param heads earnings that were recorded before
 * @param positions what stands on the partner's accounts
 */
record Sheet(UUID partnerId, List<UUID> due, List<Fact> facts, PartnerTimeline timeline,
        Map<FigureKey, BigDecimal> figures, List<OfferTerms> offers, ExchangeRates rates, Map<LineKey, Head> heads,
        Map<PositionKey, Position> positions) {
}

package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.util.Map;

import io.concordat.core.earning.fact.PartnerTimeline;

/**
 * Whose facts are evaluated.
 *
 * @param timeline what the partner was on every day
 * @param figures  baselines, quotas and other numbers about the partner
 */
public record PartnerCase(PartnerTimeline timeline, Map<FigureKey, BigDecimal> figures) {

    public PartnerCase {
        figures = Map.copyOf(figures);
    }

    public String partner() {
        return timeline.partner();
    }
}

package io.concordat.core.earning.terms;

import io.concordat.core.earning.formula.Formula;

/**
 * A part of the partners with a formula of its own. The first segment that holds a partner counts.
 *
 * @param code     name of the segment, shown in traces
 * @param audience whom it holds
 * @param formula  how they earn
 */
public record OfferSegment(String code, Audience audience, Formula formula) {
}

package io.concordat.core.earning.evaluation;

import io.concordat.core.earning.terms.OfferIdentity;
import io.concordat.core.earning.trace.Reason;

/**
 * Why an offer that waits for such facts does not apply to this one.
 *
 * @param offer       the offer; {@code null} when a reversal found nothing to take back
 * @param reason      why
 * @param explanation the eligibility rule's own words; may be {@code null}
 */
public record Refusal(OfferIdentity offer, Reason reason, String explanation) {
}

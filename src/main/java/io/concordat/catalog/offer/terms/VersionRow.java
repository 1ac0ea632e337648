package io.concordat.catalog.offer.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import io.concordat.core.earning.terms.OfferIdentity;
import io.concordat.core.earning.terms.OfferTerms;

/**
 * A version with earning terms, without them.
 *
 * @param beganAt when it became active, or may at the earliest; {@code null} before it is announced
 * @param endsOn  last day by its content; {@code null} for none
 * @param lastDay last day by its sunset; {@code null} for none
 */
record VersionRow(UUID offerId, int version, UUID programId, OfferIdentity identity, String status,
        LocalDate startsOn, LocalDate endsOn, Instant beganAt, LocalDate lastDay) {

    /** @return whether partners know it, and it never changes any more; what waits for its approval may still go back */
    boolean isPublished() {
        return !status.equals("DRAFT") && !status.equals("PENDING_APPROVAL");
    }

    /** @return the same terms with the days on which facts earn */
    OfferTerms dated(OfferTerms terms, ZoneId zone) {
        LocalDate began = beganAt == null ? startsOn : LocalDate.ofInstant(beganAt, zone);
        LocalDate from = began.isAfter(startsOn) ? began : startsOn;
        LocalDate last = endsOn == null || lastDay != null && lastDay.isBefore(endsOn) ? lastDay : endsOn;
        return new OfferTerms(terms.identity(), terms.type(), terms.objective(), from,
                last == null ? null : last.plusDays(1), terms.trigger(), terms.productFamilies(), terms.base(),
                terms.segments(), terms.eligibility(), terms.proofs(), terms.payout(), terms.caps(),
                terms.clawbacks(), terms.stacking(), terms.priority(), terms.floor(), terms.budget(),
                terms.accounting(), terms.codes(), terms.currency(), terms.rounding(), terms.deduction(),
                terms.overrides());
    }
}

package io.concordat.core.earning.terms;

import java.time.LocalDate;

import io.concordat.core.earning.formula.Formula;

/**
 * Another formula for one partner.
 *
 * @param partner the partner
 * @param from    first day
 * @param endsOn  last day; an override without end does not exist
 * @param formula the formula in place of the segment's
 * @param reason  why, shown in the trace
 */
public record PartnerOverride(String partner, LocalDate from, LocalDate endsOn, Formula formula, String reason) {

    public PartnerOverride {
        if (endsOn.isBefore(from) || reason.isBlank()) {
            throw new IllegalArgumentException("An override has days and a reason");
        }
    }

    /** @return whether it holds for that partner on that day */
    public boolean holds(String other, LocalDate day) {
        return partner.equals(other) && !day.isBefore(from) && !day.isAfter(endsOn);
    }
}

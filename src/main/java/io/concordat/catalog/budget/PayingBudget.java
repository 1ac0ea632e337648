package io.concordat.catalog.budget;

import java.time.LocalDate;
import java.util.UUID;

import io.concordat.core.money.Money;

/**
 * A budget that a unit of work holds, and what it may still promise.
 *
 * @param program code of its program
 * @param offer code of its offer, or {@code null} for a budget of the whole program
 * @param available what may still be set aside, zero when it is closed
 */
public record PayingBudget(UUID id, String program, String offer, LocalDate startsOn, LocalDate endsOn,
        Money available) {

    /**
     * @param code what the terms of an offer call their budget: its id
     * @return whether it pays for that offer on that day
     */
    public boolean pays(String code, String ofProgram, String ofOffer, LocalDate on) {
        return id.toString().equals(code) && program.equals(ofProgram)
                && (offer == null || offer.equals(ofOffer)) && !on.isBefore(startsOn) && !on.isAfter(endsOn);
    }
}

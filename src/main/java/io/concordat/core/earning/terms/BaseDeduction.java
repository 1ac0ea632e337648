package io.concordat.core.earning.terms;

import java.util.Set;

/**
 * Earnings of the same fact that are taken off the base, as far as they stand before this offer by priority (after the rebate
 * reduction principles of Dynamics 365).
 *
 * @param programs earnings of these programs
 * @param offers   earnings of these offers
 */
public record BaseDeduction(Set<String> programs, Set<String> offers) {

    public static final BaseDeduction NONE = new BaseDeduction(Set.of(), Set.of());

    public BaseDeduction {
        programs = Set.copyOf(programs);
        offers = Set.copyOf(offers);
    }

    /** @return whether earnings of that offer are taken off */
    public boolean names(String program, String offer) {
        return programs.contains(program) || offers.contains(offer);
    }

    public boolean isNone() {
        return programs.isEmpty() && offers.isEmpty();
    }
}

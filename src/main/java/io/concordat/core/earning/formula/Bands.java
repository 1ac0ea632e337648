package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

/** Rules for lists of bands. */
final class Bands {

    private Bands() {
    }

    /**
     * @return an immutable copy
     * @throws IllegalArgumentException if there is none, or one does not begin where the one before ends
     */
    static List<Band> checked(List<Band> bands) {
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("At least one band");
        }
        for (int i = 1; i < bands.size(); i++) {
            BigDecimal end = bands.get(i - 1).to();
            if (end == null || end.compareTo(bands.get(i).from()) != 0) {
                throw new IllegalArgumentException("A band begins where the one before ends: " + bands.get(i));
            }
        }
        return List.copyOf(bands);
    }

    /** @return the highest band whose lower bound is reached; beyond the last bound the last; {@code null} below the first */
    static Band reached(List<Band> bands, BigDecimal measure) {
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (bands.get(i).isReachedBy(measure)) {
                return bands.get(i);
            }
        }
        return null;
    }
}

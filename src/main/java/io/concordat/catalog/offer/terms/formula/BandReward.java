package io.concordat.catalog.offer.terms.formula;

import java.util.Objects;
import java.util.stream.Stream;

/** What a band pays, as it was sent: one of the three. */
record BandReward(String ratePercent, String amountPerUnit, String amount) {

    boolean isOne() {
        return Stream.of(ratePercent, amountPerUnit, amount).filter(Objects::nonNull).count() == 1;
    }
}

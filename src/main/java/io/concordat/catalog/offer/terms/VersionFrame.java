package io.concordat.catalog.offer.terms;

import java.time.LocalDate;
import java.util.List;

import io.concordat.core.earning.terms.OfferIdentity;

/**
 * What a version says beside its earning terms, as far as earnings depend on it.
 *
 * @param identity        codes of program and offer, number of the version
 * @param validFrom       first day whose facts earn
 * @param validUntil      first day whose facts earn no longer; {@code null} for no end
 * @param segments        codes of the segments it is for; empty for everyone
 * @param productFamilies codes of the families it is about; empty for all
 */
record VersionFrame(OfferIdentity identity, LocalDate validFrom, LocalDate validUntil, List<String> segments,
        List<String> productFamilies) {

    /** For a look at the terms alone. */
    static final VersionFrame NONE = new VersionFrame(new OfferIdentity("", "", 0), LocalDate.EPOCH, null, List.of(),
            List.of());
}

package io.concordat.analytics.impact;

import java.util.UUID;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;

/** Where a version stands in the list: newest offer first, then newest version. */
record VersionPlace(UUID offerId, int version) {

    /** @return the place, or {@code null} for the first page; fails as INVALID when the cursor is none of this list */
    static VersionPlace of(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        String[] parts = page.after().split("/", -1);
        try {
            if (parts.length == 2) {
                return new VersionPlace(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    static String text(OfferImpactView view) {
        return view.offerId() + "/" + view.version();
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

package io.concordat.analytics.impact;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.concordat.platform.error.DomainException;

/**
 * Where a page of versions starts: newest offer first, then its newest version.
 *
 * @param offerId offer of the version before; {@code null} on the first page
 * @param version number of that version; {@code null} on the first page
 */
record ImpactPosition(UUID offerId, Integer version) {

    static final ImpactPosition START = new ImpactPosition(null, null);
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9]{1,9})");

    static String of(OfferImpactView row) {
        return row.offerId() + "/" + row.version();
    }

    /** @return the start for {@code null}; fails as INVALID when it is none of ours */
    static ImpactPosition read(String after) {
        if (after == null) {
            return START;
        }
        Matcher form = FORM.matcher(after);
        if (!form.matches()) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return new ImpactPosition(UUID.fromString(form.group(1)), Integer.valueOf(form.group(2)));
    }
}

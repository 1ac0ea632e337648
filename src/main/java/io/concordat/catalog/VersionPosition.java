package io.concordat.catalog;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;

/** Pages through numbered versions, newest first: the position of a version is its number. */
public final class VersionPosition {

    private VersionPosition() {
    }

    /** @return the number below which the page starts, or {@code null} for the first page; fails as INVALID */
    public static Integer before(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        try {
            return Integer.valueOf(page.after());
        } catch (NumberFormatException e) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
    }
}

package io.concordat.catalog.offer;

import java.util.UUID;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;

/** A place in the list of announcements; both parts are {@code null} before the first one. */
record AnnouncementPosition(UUID offerId, Integer version) {

    static String of(CatalogAnnouncement announcement) {
        return announcement.offerId() + "/" + announcement.version();
    }

    /** @throws DomainException INVALID for a position that is none of ours */
    static AnnouncementPosition of(PageRequest page) {
        if (page.after() == null) {
            return new AnnouncementPosition(null, null);
        }
        String[] parts = page.after().split("/", -1);
        try {
            if (parts.length == 2) {
                return new AnnouncementPosition(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

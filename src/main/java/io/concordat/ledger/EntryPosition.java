package io.concordat.ledger;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;

/** A place in the list of an account's entries. */
record EntryPosition(UUID postingId, int line) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})/(\\d{1,4})");

    static String of(LedgerEntryView entry) {
        return entry.postingId() + "/" + entry.line();
    }

    /** @return the position behind which the page starts, or {@code null}; fails as INVALID when it is none of ours */
    static EntryPosition after(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        Matcher form = FORM.matcher(page.after());
        if (!form.matches()) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return new EntryPosition(new PageRequest(1, form.group(1)).afterId(), Integer.parseInt(form.group(2)));
    }
}

package io.concordat.payout.tax;

import java.time.DateTimeException;
import java.time.LocalDate;

import io.concordat.platform.error.DomainException;

/**
 * Where a page starts: behind a version of a day, of a country and cause where there are several.
 *
 * @param country {@code null} in the list of a partner's statuses
 * @param cause {@code null} in the list of a partner's statuses
 */
record TaxPosition(String country, String cause, LocalDate day, int version) {

    /** @return the position in a partner's statuses, {@code null} for the first page; fails as INVALID when it is none of ours */
    static TaxPosition ofStatus(String after) {
        return after == null ? null : read(after.split("/", -1), 0);
    }

    /** @return the position in the rates, {@code null} for the first page; fails as INVALID when it is none of ours */
    static TaxPosition ofRate(String after) {
        return after == null ? null : read(after.split("/", -1), 2);
    }

    private static TaxPosition read(String[] parts, int codes) {
        try {
            if (parts.length == codes + 2 && parts[codes + 1].matches("[0-9]{1,9}")) {
                return new TaxPosition(codes == 0 ? null : parts[0], codes == 0 ? null : parts[1],
                        LocalDate.parse(parts[codes]), Integer.parseInt(parts[codes + 1]));
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

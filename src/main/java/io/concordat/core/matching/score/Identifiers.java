package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;

/** Compares official identifiers. They are rare in data to learn from, so their weights are set, not learnt. */
final class Identifiers {

    private static final double SAME = 14;
    private static final double OTHER_COMPANY = -8;
    private static final double OTHER_ENTRY = -3;

    private Identifiers() {
    }

    static void compare(Fingerprint one, Fingerprint other, IdentityLevel level, Tally tally) {
        boolean group = level == IdentityLevel.CORPORATE_GROUP;
        boolean oneCountry = one.country() == null || other.country() == null || one.country().equals(other.country());
        double otherCompany = group ? 0 : OTHER_COMPANY;
        add("crmAccountId", one.crmAccountId(), other.crmAccountId(), SAME, OTHER_ENTRY, tally);
        add("duns", one.duns(), other.duns(), SAME, group ? 0 : OTHER_ENTRY, tally);
        add("lei", one.lei(), other.lei(), SAME, otherCompany, tally);
        add("vatId", one.vatId(), other.vatId(), SAME, oneCountry ? otherCompany : 0, tally);
        add("nationalId", one.nationalId(), other.nationalId(), oneCountry ? SAME : 0, oneCountry ? otherCompany : 0,
                tally);
    }

    /** @return whether an identifier that only one company can have is the same in both */
    static boolean agree(Fingerprint one, Fingerprint other) {
        return same(one.crmAccountId(), other.crmAccountId()) || same(one.duns(), other.duns())
                || same(one.lei(), other.lei()) || same(one.vatId(), other.vatId());
    }

    private static boolean same(String one, String other) {
        return one != null && one.equals(other);
    }

    private static void add(String field, String one, String other, double same, double differs,
            Tally tally) {
        if (one == null || other == null) {
            return;
        }
        boolean equal = one.equals(other);
        double weight = equal ? same : differs;
        if (weight != 0) {
            tally.add(field, weight, equal ? "same" : "differs");
        }
    }
}

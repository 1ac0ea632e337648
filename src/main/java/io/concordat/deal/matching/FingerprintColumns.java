package io.concordat.deal.matching;

import io.concordat.core.matching.Fingerprint;

/** A fingerprint as one array column, in the order of its components; the version says which order. */
public final class FingerprintColumns {

    private FingerprintColumns() {
    }

    public static String[] write(Fingerprint f) {
        return new String[]{f.legalName(), f.nameCore(), f.nameTokens(), f.numerals(), f.geoTokens(), f.legalForm(),
                f.acronym(), f.country(), f.city(), f.region(), f.domain(), f.webPage(), f.emailDomain(), f.phone(),
                f.houseNumbers(), f.streetStem(), f.postcode(), f.duns(), f.lei(), f.vatId(), f.nationalId(),
                f.crmAccountId()};
    }

    static Fingerprint read(short version, String[] c) {
        return new Fingerprint(version, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12],
                c[13], c[14], c[15], c[16], c[17], c[18], c[19], c[20], c[21]);
    }
}

package io.concordat.core.matching;

import static io.concordat.core.matching.Feature.*;

import java.util.Objects;

/** Measures every {@link Feature} on a pair of fingerprints; symmetric. */
final class PairFeatures {

    private final Fingerprint one;
    private final Fingerprint other;
    private final double[] x = new double[Feature.count()];

    private PairFeatures(Fingerprint one, Fingerprint other) {
        this.one = one;
        this.other = other;
    }

    static double[] of(Fingerprint one, Fingerprint other, TokenStatistics statistics) {
        PairFeatures features = new PairFeatures(one, other);
        features.measure(statistics);
        return features.x;
    }

    private void measure(TokenStatistics statistics) {
        set(PRIOR, 1);
        NameComparison name = NameComparison.of(one, other, places(), statistics);
        name(name);
        tokenSets();
        form();
        phone();
        address();
        city();
        web(name);
        combine(name);
    }

    private void set(Feature feature, double value) {
        x[feature.ordinal()] = value;
    }

    private double get(Feature feature) {
        return x[feature.ordinal()];
    }

    private void flag(Feature feature, boolean holds) {
        if (holds) {
            x[feature.ordinal()] = 1;
        }
    }

    private void name(NameComparison name) {
        double overlap = name.overlap();
        flag(NAME_SAME, name.same());
        set(NAME_OVERLAP, overlap);
        set(NAME_OVERLAP_HALF, Math.max(0, overlap - 0.5) * 2);
        set(NAME_OVERLAP_HIGH, Math.max(0, overlap - 0.85) / 0.15);
        set(NAME_CONTAINED, name.contained());
        set(NAME_CONTAINED_FULLY, Math.max(0, name.contained() - 0.9) * 10);
        set(NAME_SPELLING, Math.max(0, name.spelling() - 0.7) / 0.3);
        set(NAME_SPELLING_HIGH, Math.max(0, name.spelling() - 0.9) * 10);
        set(NAME_RARITY, Math.min(2, name.rarity()) / 2);
        set(NAME_CONFLICT, Math.min(2, name.conflict()) / 2);
        set(NAME_EXTRA, Math.min(3, name.extra()) / 3);
        flag(NAME_CONFLICTS, name.conflict() > 0);
        flag(NAME_HAS_EXTRA, name.extra() > 0 && name.conflict() == 0);
        set(NAME_TYPO, Math.min(1, name.typo()));
        flag(NAME_ONE_EDIT, name.oneEdit());
        flag(NAME_ACRONYM, isAcronymOf(one, other) || isAcronymOf(other, one));
        flag(NAME_HEAD, name.headAgrees());
    }

    private void tokenSets() {
        String a = one.numerals();
        String b = other.numerals();
        flag(NUMERALS_SAME, a != null && a.equals(b));
        flag(NUMERALS_DIFFER, a != null && b != null && !a.equals(b) && !share(a, b));
        flag(NUMERALS_ONE_SIDED, (a == null) != (b == null) || a != null && !a.equals(b) && share(a, b));
        a = one.geoTokens();
        b = other.geoTokens();
        flag(PLACES_SAME, a != null && a.equals(b));
        flag(PLACES_DIFFER, a != null && b != null && !share(a, b));
        flag(PLACES_ONE_SIDED, (a == null) != (b == null) && !isOwnPlace(a == null ? b : a));
    }

    private void form() {
        String a = one.legalForm();
        String b = other.legalForm();
        if (a == null || b == null || a.endsWith("/U") || b.endsWith("/U")) {
            return;
        }
        boolean kin = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        flag(FORM_SAME, a.equals(b));
        flag(FORM_KIN, kin && !a.equals(b));
        flag(FORM_DIFFERS, !kin);
    }

    private void phone() {
        String a = one.phone();
        String b = other.phone();
        if (a == null || b == null) {
            return;
        }
        boolean same = a.equals(b) || endsAlike(a, b);
        boolean near = !same && a.length() == b.length()
                && (a.regionMatches(0, b, 0, a.length() - 2) || Spelling.withinOneEdit(a, b));
        flag(PHONE_SAME, same);
        flag(PHONE_NEAR, near);
        flag(PHONE_DIFFERS, !same && !near);
    }

    /** One of the two could not be parsed, and lacks no more than the codes of country and area. */
    private static boolean endsAlike(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= 7 && shorter.charAt(0) != '+' && longer.endsWith(shorter.substring(1))
                && (longer.endsWith(shorter) || shorter.charAt(0) == '0');
    }

    private void address() {
        double houses = AddressComparison.houses(one.houseNumbers(), other.houseNumbers());
        double streets = AddressComparison.streets(one.streetStem(), other.streetStem());
        flag(HOUSE_SAME, houses == 1);
        flag(HOUSE_NEAR, houses == 0.5);
        flag(HOUSE_DIFFERS, houses == 0);
        set(STREET_ALIKE, Math.max(0, streets));
        flag(STREET_DIFFERS, streets >= 0 && streets < 0.5);
        flag(ADDRESS_SAME, houses == 1 && streets >= 0.8);
        String a = one.postcode();
        String b = other.postcode();
        if (a != null && b != null) {
            boolean same = a.startsWith(b) || b.startsWith(a);
            boolean near = !same && a.length() > 2 && b.length() > 2 && a.regionMatches(0, b, 0, 3);
            flag(POSTCODE_SAME, same);
            flag(POSTCODE_NEAR, near);
            flag(POSTCODE_DIFFERS, !same && !near);
        }
    }

    private void city() {
        String a = one.city();
        String b = other.city();
        if (a != null && b != null) {
            boolean same = a.equals(b);
            boolean alike = !same && (a.contains(b) || b.contains(a) || Spelling.jaroWinkler(a, b) >= 0.9);
            flag(CITY_SAME, same);
            flag(CITY_ALIKE, alike);
            flag(CITY_DIFFERS, !same && !alike);
        }
        a = one.region();
        b = other.region();
        flag(REGION_DIFFERS, a != null && b != null && a.length() == b.length() && a.length() <= 3 && !a.equals(b));
        a = one.country();
        b = other.country();
        flag(COUNTRY_SAME, a != null && a.equals(b));
        flag(COUNTRY_DIFFERS, a != null && b != null && !a.equals(b));
    }

    private void web(NameComparison name) {
        String a = one.domain();
        String b = other.domain();
        boolean same = a != null && a.equals(b) || share(one.emailDomain(), other.emailDomain())
                || share(a, other.emailDomain()) || share(b, one.emailDomain());
        boolean known = (a != null || one.emailDomain() != null) && (b != null || other.emailDomain() != null);
        flag(DOMAIN_SAME, same);
        flag(DOMAIN_DIFFERS, known && !same);
        flag(DOMAIN_IN_NAME, !known && (a != null || b != null) && name.overlap() > 0.5
                && namesDomain(a == null ? b : a, a == null ? one : other));
        boolean pages = one.webPage() != null && other.webPage() != null;
        flag(PAGE_SAME, pages && one.webPage().equals(other.webPage()));
        flag(PAGE_DIFFERS, pages && same && !one.webPage().equals(other.webPage()));
    }

    private void combine(NameComparison name) {
        double alike = Math.max(0, name.agreement() - 0.5) * 2;
        double unlike = 1 - name.agreement();
        boolean address = get(ADDRESS_SAME) == 1;
        boolean phone = get(PHONE_SAME) == 1;
        boolean otherAddress = get(HOUSE_DIFFERS) == 1 || get(STREET_DIFFERS) == 1;
        set(OTHER_NAME_SAME_ADDRESS, address ? unlike : 0);
        set(OTHER_NAME_SAME_PHONE, phone ? unlike : 0);
        set(OTHER_NAME_SAME_DOMAIN, get(DOMAIN_SAME) * unlike);
        set(SAME_NAME_OTHER_ADDRESS, otherAddress ? alike : 0);
        set(SAME_NAME_OTHER_CITY, get(CITY_DIFFERS) * alike);
        flag(SAME_PHONE_AND_ADDRESS, phone && address);
        set(SAME_NAME_AND_PHONE, phone ? alike : 0);
        set(SAME_NAME_AND_ADDRESS, address ? alike : 0);
        set(SAME_NAME_AND_DOMAIN, get(DOMAIN_SAME) * alike);
        boolean alone = isNameAlone(one) && isNameAlone(other);
        flag(NAME_ALONE, alone);
        set(NAME_ALONE_OVERLAP, alone ? alike : 0);
        set(NAME_ALONE_CONFLICT, alone ? get(NAME_CONFLICT) : 0);
        set(NAME_ALONE_ONE_EDIT, alone ? get(NAME_ONE_EDIT) : 0);
        set(CONFLICTING_NAME_SAME_DOMAIN, get(DOMAIN_SAME) * get(NAME_CONFLICT));
        set(NAME_ALONE_SPELLING, alone ? get(NAME_SPELLING_HIGH) : 0);
    }

    private static boolean isNameAlone(Fingerprint print) {
        return print.phone() == null && print.houseNumbers() == null && print.streetStem() == null
                && print.city() == null
                && print.postcode() == null && print.domain() == null && print.emailDomain() == null;
    }

    private static boolean isAcronymOf(Fingerprint one, Fingerprint other) {
        String acronym = other.acronym();
        if (acronym == null || acronym.length() < 3) {
            return false;
        }
        String core = one.nameCore();
        return core.equals(acronym) || core.startsWith(acronym + ' ') || core.endsWith(' ' + acronym);
    }

    /** The first label of the domain is made of the other's name. */
    private static boolean namesDomain(String domain, Fingerprint print) {
        int dot = domain.indexOf('.');
        String label = domain.substring(0, dot).replace("-", "");
        return label.length() >= 4 && print.nameCore().replace(" ", "").startsWith(label);
    }

    private boolean isOwnPlace(String places) {
        return places.indexOf(' ') < 0 && (places.equals(one.city()) || places.equals(other.city())
                || places.equals(one.country()) || places.equals(other.country()));
    }

    private String places() {
        StringBuilder places = new StringBuilder(" ");
        append(places, one.city());
        append(places, other.city());
        append(places, one.region());
        append(places, other.region());
        return places.toString();
    }

    private static void append(StringBuilder places, String place) {
        if (place != null) {
            places.append(place.replace('_', ' ')).append(' ');
        }
    }

    private static boolean share(String tokens, String otherTokens) {
        if (tokens == null || otherTokens == null) {
            return false;
        }
        if (Objects.equals(tokens, otherTokens)) {
            return true;
        }
        for (String token : Words.tokens(tokens)) {
            for (String otherToken : Words.tokens(otherTokens)) {
                if (token.equals(otherToken)) {
                    return true;
                }
            }
        }
        return false;
    }
}

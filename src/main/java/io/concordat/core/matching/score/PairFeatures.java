package io.concordat.core.matching.score;

import static io.concordat.core.matching.score.Feature.*;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.name.LegalForms;
import io.concordat.core.matching.text.Spelling;
import io.concordat.core.matching.text.Words;

/** Measures every {@link Feature} on the two sides of a pair; symmetric. */
final class PairFeatures {

    /** A phone, domain or address of more customers than this says little about who the customer is. */
    private static final double MOST_CUSTOMERS = 3;

    private final Fingerprint one;
    private final Fingerprint other;
    private final double[] x;
    private boolean samePhone;
    private boolean otherPhone;
    private boolean sameAddress;
    private boolean otherAddress;
    private boolean sameDomain;
    private boolean otherDomain;

    private PairFeatures(Fingerprint one, Fingerprint other, double[] x) {
        this.one = one;
        this.other = other;
        this.x = x;
    }

    static double[] of(Fingerprint one, Fingerprint other, TokenStatistics statistics) {
        double[] x = new double[Feature.count()];
        measure(new Side(one, statistics), new Side(other, statistics), statistics,
                Math.log(1.0 + statistics.documents()), x);
        return x;
    }

    /**
     * @param full weight of the rarest of all words in these statistics
     * @param x    takes the features; all zero
     */
    static void measure(Side one, Side other, TokenStatistics statistics, double full, double[] x) {
        PairFeatures features = new PairFeatures(one.print, other.print, x);
        NameComparison name = NameComparison.of(one, other, full);
        features.set(PRIOR, 1);
        features.name(name, one.script != other.script);
        features.tokenSets();
        features.form();
        features.phone(statistics);
        features.address(one, other, statistics);
        features.city();
        features.web(name, one, other, statistics);
        features.combine(name);
        features.alone(name);
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

    private void name(NameComparison name, boolean scriptsDiffer) {
        double overlap = name.overlap();
        boolean conflict = name.conflict() > 0;
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
        flag(NAME_CONFLICTS, conflict);
        flag(NAME_HAS_EXTRA, name.extra() > 0 && !conflict);
        flag(NAME_HEAD_CONFLICTS, name.headsConflict());
        flag(NAME_GROUP_WORD_EXTRA, name.groupWordIsExtra());
        flag(NAME_KINDS_DIFFER, conflict && name.kindsDiffer());
        flag(NAME_SCRIPTS_DIFFER, scriptsDiffer);
        flag(NAME_SCRIPTS_DIFFER_CONFLICT, scriptsDiffer && conflict);
        set(NAME_TYPO, Math.min(1, name.typo()));
        flag(NAME_ONE_EDIT, name.oneEdit());
        flag(NAME_ACRONYM, !name.same() && (isAcronymOf(one, other) || isAcronymOf(other, one)));
        flag(NAME_HEAD, name.headAgrees());
    }

    private void tokenSets() {
        String a = one.numerals();
        String b = other.numerals();
        if (a != null || b != null) {
            boolean equal = a != null && a.equals(b);
            boolean some = equal || Words.share(a, b);
            flag(NUMERALS_SAME, equal);
            flag(NUMERALS_DIFFER, a != null && b != null && !some);
            flag(NUMERALS_ONE_SIDED, a == null || b == null || !equal && some);
        }
        a = one.geoTokens();
        b = other.geoTokens();
        if (a != null || b != null) {
            flag(PLACES_SAME, a != null && a.equals(b));
            flag(PLACES_DIFFER, a != null && b != null && !Words.share(a, b));
            flag(PLACES_ONE_SIDED, (a == null || b == null) && !isOwnPlace(a == null ? b : a));
        }
    }

    private void form() {
        String a = one.legalForm();
        String b = other.legalForm();
        if (a == null || b == null || a.endsWith("/U") || b.endsWith("/U")) {
            return;
        }
        boolean same = a.equals(b);
        boolean kin = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        flag(FORM_SAME, same);
        flag(FORM_KIN, kin && !same);
        // Any form is put into English as Ltd., LLC or Inc., so that one of them says nothing against another language's.
        flag(FORM_DIFFERS, !kin && LegalForms.isEnglish(a) == LegalForms.isEnglish(b));
    }

    private void phone(TokenStatistics statistics) {
        String a = one.phone();
        String b = other.phone();
        if (a == null || b == null) {
            return;
        }
        samePhone = a.equals(b) || endsAlike(a, b);
        boolean near = !samePhone && a.length() == b.length()
                && (a.regionMatches(0, b, 0, a.length() - 2) || Spelling.withinOneEdit(a, b));
        otherPhone = !samePhone && !near;
        set(PHONE_SAME, samePhone ? telling(statistics.phoneFrequency(a)) : 0);
        flag(PHONE_NEAR, near);
        flag(PHONE_DIFFERS, otherPhone);
        flag(PHONE_AREA_DIFFERS,
                otherPhone && a.charAt(0) == '+' && b.charAt(0) == '+' && !a.regionMatches(0, b, 0, 5));
    }

    /** One of the two could not be parsed, and lacks no more than the codes of country and area. */
    private static boolean endsAlike(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= 7 && shorter.charAt(0) != '+'
                && longer.regionMatches(longer.length() - shorter.length() + 1, shorter, 1, shorter.length() - 1)
                && (longer.endsWith(shorter) || shorter.charAt(0) == '0');
    }

    private void address(Side first, Side second, TokenStatistics statistics) {
        double houses = AddressComparison.houses(first.houses, second.houses);
        double streets = AddressComparison.streets(first.street, second.street);
        sameAddress = houses == 1 && streets >= 0.8;
        flag(HOUSE_SAME, houses == 1);
        flag(HOUSE_NEAR, houses == 0.5);
        flag(HOUSE_DIFFERS, houses == 0);
        set(STREET_ALIKE, Math.max(0, streets));
        flag(STREET_DIFFERS, streets >= 0 && streets < 0.5);
        otherAddress = houses == 0 || streets >= 0 && streets < 0.5;
        set(ADDRESS_SAME, sameAddress
                ? telling(statistics.addressFrequency(one.houseNumbers(), one.streetStem()))
                : 0);
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

    private void web(NameComparison name, Side first, Side second, TokenStatistics statistics) {
        String a = one.domain() == null ? one.emailDomain() : one.domain();
        String b = other.domain() == null ? other.emailDomain() : other.domain();
        if (a != null && b != null) {
            String common = DomainComparison.common(one, other);
            sameDomain = common != null;
            otherDomain = !sameDomain;
            set(DOMAIN_SAME, sameDomain ? telling(statistics.domainFrequency(common)) : 0);
            flag(DOMAIN_BETWEEN_NAMES, sameDomain && !name.same() && !name.headAgrees()
                    && DomainComparison.nearlyMadeOf(first.label, first)
                    && DomainComparison.nearlyMadeOf(first.label, second));
            flag(DOMAIN_DIFFERS, otherDomain);
            flag(DOMAIN_KIN, otherDomain && DomainComparison.kin(first, second));
            flag(DOMAINS_OF_ONE_NAME, otherDomain && DomainComparison.madeOf(first.label, second)
                    && DomainComparison.madeOf(second.label, first));
            flag(DOMAIN_CONTRADICTS_NAME, otherDomain && (DomainComparison.contradicts(first, second)
                    || DomainComparison.contradicts(second, first)));
        } else if (a != null || b != null) {
            Side owner = a == null ? second : first;
            Side stranger = a == null ? first : second;
            boolean isName = DomainComparison.isName(owner.label, stranger);
            flag(DOMAIN_IN_NAME, isName);
            flag(DOMAIN_BEGINS_WITH_NAME, !isName && DomainComparison.madeOf(owner.label, stranger));
            flag(DOMAIN_CONTRADICTS_NAME, DomainComparison.contradicts(owner, stranger));
        }
        boolean pages = one.webPage() != null && other.webPage() != null;
        boolean samePage = pages && one.webPage().equals(other.webPage());
        flag(PAGE_SAME, samePage);
        flag(PAGE_DIFFERS, pages && sameDomain && !samePage);
    }

    /** @return 1 for what few customers have, less the more have it */
    private static double telling(int customers) {
        return customers <= MOST_CUSTOMERS ? 1 : MOST_CUSTOMERS / customers;
    }

    private void combine(NameComparison name) {
        double alike = Math.max(0, name.agreement() - 0.5) * 2;
        double unlike = 1 - name.agreement();
        boolean conflict = get(NAME_CONFLICTS) == 1;
        boolean longer = get(NAME_HAS_EXTRA) == 1;
        boolean support = samePhone || sameAddress || sameDomain;
        set(OTHER_NAME_SAME_ADDRESS, get(ADDRESS_SAME) * unlike);
        set(OTHER_NAME_SAME_PHONE, get(PHONE_SAME) * unlike);
        set(OTHER_NAME_SAME_DOMAIN, get(DOMAIN_SAME) * unlike);
        set(SAME_NAME_OTHER_ADDRESS, otherAddress ? alike : 0);
        set(SAME_NAME_OTHER_CITY, get(CITY_DIFFERS) * alike);
        set(SAME_NAME_OTHER_PHONE, otherPhone ? alike : 0);
        set(SAME_NAME_OTHER_DOMAIN, otherDomain ? alike : 0);
        set(SAME_NAME_NOTHING_ELSE, !support && (otherPhone || otherAddress || otherDomain) ? alike : 0);
        set(SAME_PHONE_AND_ADDRESS, Math.min(get(PHONE_SAME), get(ADDRESS_SAME)));
        set(SAME_NAME_AND_PHONE, get(PHONE_SAME) * alike);
        set(SAME_NAME_AND_ADDRESS, get(ADDRESS_SAME) * alike);
        set(SAME_NAME_AND_DOMAIN, get(DOMAIN_SAME) * alike);
        boolean two = (samePhone ? 1 : 0) + (sameAddress ? 1 : 0) + (sameDomain ? 1 : 0) >= 2;
        set(SAME_NAME_TWO_AGREE, two ? alike : 0);
        set(OTHER_NAME_TWO_AGREE, two ? unlike : 0);
        boolean inDomain = (conflict || longer) && name.missingWordIsInDomain();
        flag(MISSING_WORD_IN_DOMAIN, longer && inDomain);
        flag(CONFLICTING_WORD_IN_DOMAIN, conflict && inDomain);
        flag(CONFLICTING_NAME_SAME_DOMAIN, conflict && sameDomain);
        flag(CONFLICTING_NAME_SAME_PHONE, conflict && (samePhone || sameAddress));
        flag(LONGER_NAME_SAME_DOMAIN, longer && sameDomain);
        flag(LONGER_NAME_SAME_PHONE, longer && (samePhone || sameAddress));
        flag(LONGER_NAME_OTHER_FORM, longer && get(FORM_DIFFERS) == 1);
        boolean misspelt = name.typo() > 0;
        flag(TYPO_WITH_SUPPORT, misspelt && support);
        flag(TYPO_WITHOUT_SUPPORT, misspelt && !support);
        boolean near = name.same() || name.oneEdit() || !conflict && !longer;
        if (near) {
            combineNear(name.same(), support);
        } else if (longer) {
            combineLonger();
        }
    }

    /** What agrees and differs beside names that are equal or misspelt. */
    private void combineNear(boolean equal, boolean support) {
        boolean otherCity = get(CITY_DIFFERS) == 1;
        boolean sameCity = get(CITY_SAME) + get(CITY_ALIKE) > 0;
        boolean undisturbed = sameCity && !otherPhone && !otherAddress && !otherDomain;
        set(NEAR_NAME_SAME_DOMAIN, get(DOMAIN_SAME));
        set(NEAR_NAME_SAME_PHONE, get(PHONE_SAME));
        set(NEAR_NAME_SAME_ADDRESS, get(ADDRESS_SAME));
        flag(EQUAL_NAME_SAME_CITY, equal && undisturbed);
        flag(EQUAL_NAME_OTHER_CITY_ONLY, equal && otherCity && !support);
        flag(MISSPELT_NAME_SAME_CITY, !equal && undisturbed);
        flag(MISSPELT_NAME_OTHER_CITY, !equal && otherCity);
        flag(MISSPELT_NAME_OTHER_DOMAIN, !equal && otherDomain);
    }

    /** What agrees and differs beside names of which one has words more. */
    private void combineLonger() {
        flag(LONGER_NAME_SAME_CITY, get(CITY_SAME) + get(CITY_ALIKE) > 0);
        flag(LONGER_NAME_OTHER_CITY, get(CITY_DIFFERS) == 1);
        flag(LONGER_NAME_OTHER_CONTACT, otherPhone || otherAddress || otherDomain);
        set(LONGER_NAME_RARITY, get(NAME_EXTRA));
        set(LONGER_NAME_SAME_DOMAIN_RARITY, get(DOMAIN_SAME) * get(NAME_EXTRA));
    }

    private void alone(NameComparison name) {
        if (isNameAlone(one) && isNameAlone(other)) {
            set(NAME_ALONE, 1);
            set(NAME_ALONE_OVERLAP, Math.max(0, name.agreement() - 0.5) * 2);
            set(NAME_ALONE_CONFLICT, get(NAME_CONFLICT));
            set(NAME_ALONE_ONE_EDIT, get(NAME_ONE_EDIT));
            set(NAME_ALONE_SPELLING, get(NAME_SPELLING_HIGH));
        }
    }

    private static boolean isNameAlone(Fingerprint print) {
        return print.phone() == null && print.houseNumbers() == null && print.streetStem() == null
                && print.city() == null && print.postcode() == null && print.domain() == null
                && print.emailDomain() == null;
    }

    private static boolean isAcronymOf(Fingerprint one, Fingerprint other) {
        String acronym = other.acronym();
        if (acronym == null || acronym.length() < 3) {
            return false;
        }
        String core = one.nameCore();
        int more = core.length() - acronym.length();
        return more == 0 && core.equals(acronym)
                || more > 0 && (core.startsWith(acronym) && core.charAt(acronym.length()) == ' '
                        || core.endsWith(acronym) && core.charAt(more - 1) == ' ');
    }

    private boolean isOwnPlace(String places) {
        return places.indexOf(' ') < 0 && (places.equals(one.city()) || places.equals(other.city())
                || places.equals(one.country()) || places.equals(other.country()));
    }
}

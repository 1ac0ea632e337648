package io.concordat.core.matching.score;

import static io.concordat.core.matching.score.Feature.*;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.text.Spelling;

/** Measures how the ways to reach the two sides of a pair agree: phone, address, city, domain. */
final class ContactFeatures {

    /** A phone, domain or address of more customers than this says little about who the customer is. */
    private static final double MOST_CUSTOMERS = 3;

    private final Side first;
    private final Side second;
    private final Fingerprint one;
    private final Fingerprint other;
    private final TokenStatistics statistics;
    private final FeatureVector v;

    private ContactFeatures(Side first, Side second, TokenStatistics statistics, FeatureVector v) {
        this.first = first;
        this.second = second;
        one = first.print;
        other = second.print;
        this.statistics = statistics;
        this.v = v;
    }

    static void measure(Side one, Side other, NameComparison name, TokenStatistics statistics, FeatureVector v) {
        ContactFeatures features = new ContactFeatures(one, other, statistics, v);
        features.phone();
        features.address();
        features.city();
        features.web(name);
    }

    private void phone() {
        String a = one.phone();
        String b = other.phone();
        if (a == null || b == null) {
            return;
        }
        v.samePhone = a.equals(b) || endsAlike(a, b);
        boolean near = !v.samePhone && a.length() == b.length()
                && (a.regionMatches(0, b, 0, a.length() - 2) || Spelling.withinOneEdit(a, b));
        v.otherPhone = !v.samePhone && !near;
        v.set(PHONE_SAME, v.samePhone ? telling(statistics.phoneFrequency(a)) : 0);
        v.flag(PHONE_NEAR, near);
        v.flag(PHONE_DIFFERS, v.otherPhone);
        v.flag(PHONE_AREA_DIFFERS,
                v.otherPhone && a.charAt(0) == '+' && b.charAt(0) == '+' && !a.regionMatches(0, b, 0, 5));
    }

    /** One of the two could not be parsed, and lacks no more than the codes of country and area. */
    private static boolean endsAlike(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= 7 && shorter.charAt(0) != '+'
                && longer.regionMatches(longer.length() - shorter.length() + 1, shorter, 1, shorter.length() - 1)
                && (longer.endsWith(shorter) || shorter.charAt(0) == '0');
    }

    private void address() {
        double houses = AddressComparison.houses(first.houses, second.houses);
        double streets = AddressComparison.streets(first.street, second.street);
        v.sameAddress = houses == 1 && streets >= 0.8;
        v.flag(HOUSE_SAME, houses == 1);
        v.flag(HOUSE_NEAR, houses == 0.5);
        v.flag(HOUSE_DIFFERS, houses == 0);
        v.set(STREET_ALIKE, Math.max(0, streets));
        v.flag(STREET_DIFFERS, streets >= 0 && streets < 0.5);
        v.otherAddress = houses == 0 || streets >= 0 && streets < 0.5;
        v.set(ADDRESS_SAME, v.sameAddress
                ? telling(statistics.addressFrequency(one.houseNumbers(), one.streetStem()))
                : 0);
        String a = one.postcode();
        String b = other.postcode();
        if (a != null && b != null) {
            boolean same = a.startsWith(b) || b.startsWith(a);
            boolean near = !same && a.length() > 2 && b.length() > 2 && a.regionMatches(0, b, 0, 3);
            v.flag(POSTCODE_SAME, same);
            v.flag(POSTCODE_NEAR, near);
            v.flag(POSTCODE_DIFFERS, !same && !near);
        }
    }

    private void city() {
        String a = one.city();
        String b = other.city();
        if (a != null && b != null) {
            boolean same = a.equals(b);
            boolean alike = !same && (a.contains(b) || b.contains(a) || Spelling.jaroWinkler(a, b) >= 0.9);
            v.flag(CITY_SAME, same);
            v.flag(CITY_ALIKE, alike);
            v.flag(CITY_DIFFERS, !same && !alike);
        }
        a = one.region();
        b = other.region();
        v.flag(REGION_DIFFERS, a != null && b != null && a.length() == b.length() && a.length() <= 3 && !a.equals(b));
        a = one.country();
        b = other.country();
        v.flag(COUNTRY_SAME, a != null && a.equals(b));
        v.flag(COUNTRY_DIFFERS, a != null && b != null && !a.equals(b));
    }

    private void web(NameComparison name) {
        String a = one.domain() == null ? one.emailDomain() : one.domain();
        String b = other.domain() == null ? other.emailDomain() : other.domain();
        if (a != null && b != null) {
            String common = DomainComparison.common(one, other);
            v.sameDomain = common != null;
            v.otherDomain = !v.sameDomain;
            v.set(DOMAIN_SAME, v.sameDomain ? telling(statistics.domainFrequency(common)) : 0);
            v.flag(DOMAIN_BETWEEN_NAMES, v.sameDomain && !name.same() && !name.headAgrees()
                    && DomainComparison.nearlyMadeOf(first.label, first)
                    && DomainComparison.nearlyMadeOf(first.label, second));
            v.flag(DOMAIN_DIFFERS, v.otherDomain);
            v.flag(DOMAIN_KIN, v.otherDomain && DomainComparison.kin(first, second));
            v.flag(DOMAINS_OF_ONE_NAME, v.otherDomain && DomainComparison.madeOf(first.label, second)
                    && DomainComparison.madeOf(second.label, first));
            v.flag(DOMAIN_CONTRADICTS_NAME, v.otherDomain && (DomainComparison.contradicts(first, second)
                    || DomainComparison.contradicts(second, first)));
        } else if (a != null || b != null) {
            Side owner = a == null ? second : first;
            Side stranger = a == null ? first : second;
            boolean isName = DomainComparison.isName(owner.label, stranger);
            v.flag(DOMAIN_IN_NAME, isName);
            v.flag(DOMAIN_BEGINS_WITH_NAME, !isName && DomainComparison.madeOf(owner.label, stranger));
            v.flag(DOMAIN_CONTRADICTS_NAME, DomainComparison.contradicts(owner, stranger));
        }
        v.flag(DOMAIN_NAMES_CITY, !v.sameDomain && (DomainComparison.addsCity(first, other.city())
                || DomainComparison.addsCity(second, one.city())));
        boolean pages = one.webPage() != null && other.webPage() != null;
        boolean samePage = pages && one.webPage().equals(other.webPage());
        v.flag(PAGE_SAME, samePage);
        v.flag(PAGE_DIFFERS, pages && v.sameDomain && !samePage);
    }

    /** @return 1 for what few customers have, less the more have it */
    private static double telling(int customers) {
        return customers <= MOST_CUSTOMERS ? 1 : MOST_CUSTOMERS / customers;
    }
}

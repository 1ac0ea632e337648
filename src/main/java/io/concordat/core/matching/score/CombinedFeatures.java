package io.concordat.core.matching.score;

import static io.concordat.core.matching.score.Feature.*;

/**
 * Measures what several fields say together: the same phone means one thing beside equal names, another beside names of which
 * one has a word more. Comes after the features of the single fields.
 */
final class CombinedFeatures {

    private CombinedFeatures() {
    }

    static void measure(NameComparison name, FeatureVector v) {
        double alike = Math.max(0, name.agreement() - 0.5) * 2;
        double unlike = 1 - name.agreement();
        boolean conflict = v.get(NAME_CONFLICTS) == 1;
        boolean longer = v.get(NAME_HAS_EXTRA) == 1;
        boolean support = v.supported();
        v.set(OTHER_NAME_SAME_ADDRESS, v.get(ADDRESS_SAME) * unlike);
        v.set(OTHER_NAME_SAME_PHONE, v.get(PHONE_SAME) * unlike);
        v.set(OTHER_NAME_SAME_DOMAIN, v.get(DOMAIN_SAME) * unlike);
        v.set(SAME_NAME_OTHER_ADDRESS, v.otherAddress ? alike : 0);
        v.set(SAME_NAME_OTHER_CITY, v.get(CITY_DIFFERS) * alike);
        v.set(SAME_NAME_OTHER_PHONE, v.otherPhone ? alike : 0);
        v.set(SAME_NAME_OTHER_DOMAIN, v.otherDomain ? alike : 0);
        v.set(SAME_NAME_NOTHING_ELSE, !support && (v.otherPhone || v.otherAddress || v.otherDomain) ? alike : 0);
        v.set(SAME_PHONE_AND_ADDRESS, Math.min(v.get(PHONE_SAME), v.get(ADDRESS_SAME)));
        v.set(SAME_NAME_AND_PHONE, v.get(PHONE_SAME) * alike);
        v.set(SAME_NAME_AND_ADDRESS, v.get(ADDRESS_SAME) * alike);
        v.set(SAME_NAME_AND_DOMAIN, v.get(DOMAIN_SAME) * alike);
        boolean two = (v.samePhone ? 1 : 0) + (v.sameAddress ? 1 : 0) + (v.sameDomain ? 1 : 0) >= 2;
        v.set(SAME_NAME_TWO_AGREE, two ? alike : 0);
        v.set(OTHER_NAME_TWO_AGREE, two ? unlike : 0);
        boolean inDomain = (conflict || longer) && name.missingWordIsInDomain();
        v.flag(MISSING_WORD_BEGINS_IN_DOMAIN, longer && !inDomain && name.missingWordBeginsInDomain());
        v.flag(EXTRA_WORD_IN_OWN_DOMAIN, longer && !v.sameDomain && name.extraWordIsInOwnDomain());
        v.flag(MISSING_WORD_IN_DOMAIN, longer && inDomain);
        v.flag(CONFLICTING_WORD_IN_DOMAIN, conflict && inDomain);
        v.flag(CONFLICTING_NAME_SAME_DOMAIN, conflict && v.sameDomain);
        v.flag(CONFLICTING_NAME_SAME_PHONE, conflict && (v.samePhone || v.sameAddress));
        v.flag(LONGER_NAME_SAME_DOMAIN, longer && v.sameDomain);
        v.flag(LONGER_NAME_SAME_PHONE, longer && (v.samePhone || v.sameAddress));
        v.flag(LONGER_NAME_OTHER_FORM, longer && v.get(FORM_DIFFERS) == 1);
        boolean misspelt = name.typo() > 0;
        v.flag(TYPO_WITH_SUPPORT, misspelt && support);
        v.flag(TYPO_WITHOUT_SUPPORT, misspelt && !support);
        v.flag(NAME_PLACE_EXTRA_ELSEWHERE, name.placeIsExtra() && v.get(CITY_DIFFERS) == 1);
        boolean near = name.same() || name.oneEdit() || !conflict && !longer;
        if (near) {
            near(name.same() || v.has(NAME_TRANSLATED), v);
        } else if (longer) {
            longer(name, v);
        } else {
            conflicting(v);
        }
    }

    /** What agrees and differs beside names that are equal or misspelt. */
    private static void near(boolean equal, FeatureVector v) {
        boolean otherCity = v.get(CITY_DIFFERS) == 1;
        boolean sameCity = v.get(CITY_SAME) + v.get(CITY_ALIKE) > 0;
        boolean undisturbed = sameCity && !v.otherPhone && !v.otherAddress && !v.otherDomain;
        v.set(NEAR_NAME_SAME_DOMAIN, v.get(DOMAIN_SAME));
        v.set(NEAR_NAME_SAME_PHONE, v.get(PHONE_SAME));
        v.set(NEAR_NAME_SAME_ADDRESS, v.get(ADDRESS_SAME));
        v.flag(EQUAL_NAME_SAME_CITY, equal && undisturbed);
        boolean otherCityOnly = equal && otherCity && !v.supported();
        v.flag(EQUAL_NAME_OTHER_CITY_ONLY, otherCityOnly);
        v.flag(EQUAL_NAME_OTHER_AREA_ONLY, otherCityOnly && v.has(PHONE_AREA_DIFFERS));
        v.flag(EQUAL_NAME_SAME_DOMAIN_ONLY, equal && v.sameDomain && (otherCity || v.otherPhone || v.otherAddress));
        v.flag(EQUAL_NAME_OTHER_DOMAIN_ONLY, equal && v.otherDomain && sameCity);
        v.flag(MISSPELT_NAME_OTHER_PHONE, !equal && v.otherPhone);
        v.flag(MISSPELT_NAME_OTHER_ADDRESS, !equal && v.otherAddress);
        v.flag(MISSPELT_NAME_SAME_CITY, !equal && undisturbed);
        v.flag(MISSPELT_NAME_OTHER_CITY, !equal && otherCity);
        v.flag(MISSPELT_NAME_OTHER_DOMAIN, !equal && v.otherDomain);
    }

    /** What agrees and differs beside names of which one has words more. */
    private static void longer(NameComparison name, FeatureVector v) {
        v.set(LONGER_NAME_COMMONEST, Math.min(1, name.commonest()));
        v.flag(LONGER_NAME_SAME_CITY, v.get(CITY_SAME) + v.get(CITY_ALIKE) > 0);
        v.flag(LONGER_NAME_OTHER_CITY, v.get(CITY_DIFFERS) == 1);
        v.flag(LONGER_NAME_OTHER_CONTACT, v.otherPhone || v.otherAddress || v.otherDomain);
        v.flag(LONGER_NAME_OTHER_PHONE, v.otherPhone);
        v.flag(LONGER_NAME_OTHER_ADDRESS, v.otherAddress);
        v.flag(LONGER_NAME_OTHER_DOMAIN, v.otherDomain);
        v.flag(LONGER_NAME_SAME_ADDRESS, v.sameAddress);
        v.set(LONGER_NAME_RARITY, v.get(NAME_EXTRA));
        v.set(LONGER_NAME_SAME_DOMAIN_RARITY, v.get(DOMAIN_SAME) * v.get(NAME_EXTRA));
    }

    /** What agrees and differs beside names of which each has words that the other lacks. */
    private static void conflicting(FeatureVector v) {
        v.flag(CONFLICTING_NAME_SAME_CITY, v.get(CITY_SAME) + v.get(CITY_ALIKE) > 0);
        v.flag(CONFLICTING_NAME_OTHER_CITY, v.get(CITY_DIFFERS) == 1);
        v.flag(CONFLICTING_NAME_OTHER_PHONE, v.otherPhone);
        v.flag(CONFLICTING_NAME_OTHER_ADDRESS, v.otherAddress);
        v.flag(CONFLICTING_NAME_OTHER_DOMAIN, v.otherDomain);
        v.flag(CONFLICTING_NAME_SAME_ADDRESS, v.sameAddress);
        v.flag(CONFLICTING_NAME_OTHER_FORM, v.get(FORM_DIFFERS) == 1);
    }
}

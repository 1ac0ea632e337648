package io.concordat.core.matching;

import java.util.Locale;

/**
 * One number measured on a pair of fingerprints, mostly between 0 and 1; a weight turns it into log-odds. The field is the name
 * under which it is explained.
 */
enum Feature {
    PRIOR("prior"), NAME_SAME("name"), NAME_OVERLAP("name"), NAME_OVERLAP_HALF("name"), NAME_OVERLAP_HIGH(
            "name"), NAME_CONTAINED("name"), NAME_CONTAINED_FULLY("name"), NAME_SPELLING("name"), NAME_SPELLING_HIGH(
                    "name"), NAME_RARITY("name"), NAME_CONFLICT("name"), NAME_EXTRA("name"), NAME_CONFLICTS(
                            "name"), NAME_HAS_EXTRA("name"), NAME_TYPO("name"), NAME_ONE_EDIT("name"), NAME_ACRONYM(
                                    "name"), NAME_HEAD("name"), NUMERALS_SAME(
                                            "numerals"), NUMERALS_DIFFER("numerals"), NUMERALS_ONE_SIDED(
                                                    "numerals"), PLACES_SAME("geoTokens"), PLACES_DIFFER(
                                                            "geoTokens"), PLACES_ONE_SIDED("geoTokens"), FORM_SAME(
                                                                    "legalForm"), FORM_KIN("legalForm"), FORM_DIFFERS(
                                                                            "legalForm"), PHONE_SAME(
                                                                                    "phone"), PHONE_NEAR(
                                                                                            "phone"), PHONE_DIFFERS(
                                                                                                    "phone"), HOUSE_SAME(
                                                                                                            "street"), HOUSE_NEAR(
                                                                                                                    "street"), HOUSE_DIFFERS(
                                                                                                                            "street"), STREET_ALIKE(
                                                                                                                                    "street"), STREET_DIFFERS(
                                                                                                                                            "street"), ADDRESS_SAME(
                                                                                                                                                    "street"), POSTCODE_SAME(
                                                                                                                                                            "postcode"), POSTCODE_NEAR(
                                                                                                                                                                    "postcode"), POSTCODE_DIFFERS(
                                                                                                                                                                            "postcode"), CITY_SAME(
                                                                                                                                                                                    "city"), CITY_ALIKE(
                                                                                                                                                                                            "city"), CITY_DIFFERS(
                                                                                                                                                                                                    "city"), REGION_DIFFERS(
                                                                                                                                                                                                            "region"), COUNTRY_SAME(
                                                                                                                                                                                                                    "country"), COUNTRY_DIFFERS(
                                                                                                                                                                                                                            "country"), DOMAIN_SAME(
                                                                                                                                                                                                                                    "domain"), DOMAIN_DIFFERS(
                                                                                                                                                                                                                                            "domain"), DOMAIN_IN_NAME(
                                                                                                                                                                                                                                                    "domain"), PAGE_SAME(
                                                                                                                                                                                                                                                            "webPage"), PAGE_DIFFERS(
                                                                                                                                                                                                                                                                    "webPage"), OTHER_NAME_SAME_ADDRESS(
                                                                                                                                                                                                                                                                            "combination"), OTHER_NAME_SAME_PHONE(
                                                                                                                                                                                                                                                                                    "combination"), OTHER_NAME_SAME_DOMAIN(
                                                                                                                                                                                                                                                                                            "combination"), SAME_NAME_OTHER_ADDRESS(
                                                                                                                                                                                                                                                                                                    "combination"), SAME_NAME_OTHER_CITY(
                                                                                                                                                                                                                                                                                                            "combination"), SAME_PHONE_AND_ADDRESS(
                                                                                                                                                                                                                                                                                                                    "combination"), SAME_NAME_AND_PHONE(
                                                                                                                                                                                                                                                                                                                            "combination"), SAME_NAME_AND_ADDRESS(
                                                                                                                                                                                                                                                                                                                                    "combination"), SAME_NAME_AND_DOMAIN(
                                                                                                                                                                                                                                                                                                                                            "combination"), NAME_ALONE(
                                                                                                                                                                                                                                                                                                                                                    "combination"), NAME_ALONE_OVERLAP(
                                                                                                                                                                                                                                                                                                                                                            "combination"), NAME_ALONE_CONFLICT(
                                                                                                                                                                                                                                                                                                                                                                    "combination"), NAME_ALONE_SPELLING(
                                                                                                                                                                                                                                                                                                                                                                            "combination"), NAME_ALONE_ONE_EDIT(
                                                                                                                                                                                                                                                                                                                                                                                    "combination"), CONFLICTING_NAME_SAME_DOMAIN(
                                                                                                                                                                                                                                                                                                                                                                                            "combination");

    private static final Feature[] ALL = values();

    private final String field;
    private final String reason;

    Feature(String field) {
        this.field = field;
        reason = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String field() {
        return field;
    }

    /** @return the feature in words of its own: {@code PHONE_DIFFERS} reads {@code phone-differs} */
    String reason() {
        return reason;
    }

    static int count() {
        return ALL.length;
    }

    static Feature at(int index) {
        return ALL[index];
    }
}

package io.concordat.core.matching.score;

import java.util.Locale;

/**
 * One number measured on a pair of fingerprints, mostly between 0 and 1; a weight turns it into log-odds. The field is the name
 * under which it is explained; features of one field stand together.
 */
enum Feature {

    /** Always 1: how rare a true pair is among candidates. */
    PRIOR("prior"),
    /** Equal but for spaces or order. */
    NAME_SAME("name"),
    /** Share of the weight of both names that agrees. */
    NAME_OVERLAP("name"),
    /** The same above one half. */
    NAME_OVERLAP_HALF("name"),
    /** The same above 0.85. */
    NAME_OVERLAP_HIGH("name"),
    /** Share of the shorter name that agrees. */
    NAME_CONTAINED("name"),
    /** The same above 0.9. */
    NAME_CONTAINED_FULLY("name"),
    /** Similarity of the spelling above 0.7. */
    NAME_SPELLING("name"),
    /** The same above 0.9. */
    NAME_SPELLING_HIGH("name"),
    /** How rare the words that agree are. */
    NAME_RARITY("name"),
    /** How rare the words are that each has and the other lacks. */
    NAME_CONFLICT("name"),
    /** How rare the words are that only one has. */
    NAME_EXTRA("name"),
    /** Each has a word that the other lacks. */
    NAME_CONFLICTS("name"),
    /** One has a word that the other lacks, and not the other way round. */
    NAME_HAS_EXTRA("name"),
    /** The first words are among those that the other lacks. */
    NAME_HEAD_CONFLICTS("name"),
    /** Only one names itself a group or a holding. */
    NAME_GROUP_WORD_EXTRA("name"),
    /** Each names another kind of place: a café, a dining room. */
    NAME_KINDS_DIFFER("name"),
    /** Each has a word that the other lacks, and the two are known to name two trades. */
    NAME_TRADES_DIFFER("name"),
    /** Written in two scripts, so that a translated word may look like another. */
    NAME_SCRIPTS_DIFFER("name"),
    /** Written in two scripts, and each has a word that the other lacks. */
    NAME_SCRIPTS_DIFFER_CONFLICT("name"),
    /** Only one names the place where it or the other sits. */
    NAME_PLACE_EXTRA("name"),
    /** Equal but for translated words and vowels that one script leaves out. */
    NAME_TRANSLATED("name"),
    /** Equal but for shortened words. */
    NAME_SHORTENED("name"),
    /** How much the misspellings cost. */
    NAME_TYPO("name"),
    /** One wrong letter is all that keeps them from being equal. */
    NAME_ONE_EDIT("name"),
    /** The one letter is replaced by one that is neither next to it on a keyboard nor sounds like it. */
    NAME_LETTER_REPLACED("name"),
    /** One is the acronym of the other. */
    NAME_ACRONYM("name"),
    /** The first words agree. */
    NAME_HEAD("name"),
    /** The numbers in the names are the same. */
    NUMERALS_SAME("numerals"),
    /** The numbers in the names differ. */
    NUMERALS_DIFFER("numerals"),
    /** Only one name holds a number, or one more. */
    NUMERALS_ONE_SIDED("numerals"),
    /** The places in the names are the same. */
    PLACES_SAME("geoTokens"),
    /** The places in the names differ. */
    PLACES_DIFFER("geoTokens"),
    /** Only one name holds a place, and it is not where the two sit. */
    PLACES_ONE_SIDED("geoTokens"),
    /** The same legal form. */
    FORM_SAME("legalForm"),
    /** Legal forms of one family. */
    FORM_KIN("legalForm"),
    /** Legal forms of two families. */
    FORM_DIFFERS("legalForm"),
    /** The same number. */
    PHONE_SAME("phone"),
    /** Numbers that differ in the last two digits or in one. */
    PHONE_NEAR("phone"),
    /** Two numbers. */
    PHONE_DIFFERS("phone"),
    /** Two numbers of two areas. */
    PHONE_AREA_DIFFERS("phone"),
    /** The same house number. */
    HOUSE_SAME("street"),
    /** House numbers close to each other. */
    HOUSE_NEAR("street"),
    /** Two house numbers. */
    HOUSE_DIFFERS("street"),
    /** How alike the names of the streets are. */
    STREET_ALIKE("street"),
    /** Two streets. */
    STREET_DIFFERS("street"),
    /** The same street and house. */
    ADDRESS_SAME("street"),
    /** The same postal code. */
    POSTCODE_SAME("postcode"),
    /** Postal codes of one district. */
    POSTCODE_NEAR("postcode"),
    /** Two postal codes. */
    POSTCODE_DIFFERS("postcode"),
    /** The same city. */
    CITY_SAME("city"),
    /** Cities that are spelt alike. */
    CITY_ALIKE("city"),
    /** Two cities. */
    CITY_DIFFERS("city"),
    /** Two regions. */
    REGION_DIFFERS("region"),
    /** The same country. */
    COUNTRY_SAME("country"),
    /** Two countries. */
    COUNTRY_DIFFERS("country"),
    /** A web or mail domain in common. */
    DOMAIN_SAME("domain"),
    /** Two domains. */
    DOMAIN_DIFFERS("domain"),
    /** Two domains that are one but for the ending or hyphens. */
    DOMAIN_KIN("domain"),
    /** Two domains, each made of the name of the other side. */
    DOMAINS_OF_ONE_NAME("domain"),
    /** Two spellings of a name, each one letter at most from the domain that both have. */
    DOMAIN_BETWEEN_NAMES("domain"),
    /** The only known domain begins with the other side's name, and more. */
    DOMAIN_BEGINS_WITH_NAME("domain"),
    /** The only known domain is made of the other side's name. */
    DOMAIN_IN_NAME("domain"),
    /** A known domain is made of its own side's name and cannot be of the other's. */
    DOMAIN_CONTRADICTS_NAME("domain"),
    /** A known domain is made of its side's name and city, and the other side does not sit there. */
    DOMAIN_NAMES_CITY("domain"),
    /** The same page. */
    PAGE_SAME("webPage"),
    /** Two pages under one domain. */
    PAGE_DIFFERS("webPage"),
    /** Names that disagree at one address. */
    OTHER_NAME_SAME_ADDRESS("combination"),
    /** Names that disagree behind one number. */
    OTHER_NAME_SAME_PHONE("combination"),
    /** Names that disagree under one domain. */
    OTHER_NAME_SAME_DOMAIN("combination"),
    /** Names that agree at two addresses. */
    SAME_NAME_OTHER_ADDRESS("combination"),
    /** Names that agree in two cities. */
    SAME_NAME_OTHER_CITY("combination"),
    /** Names that agree behind two numbers. */
    SAME_NAME_OTHER_PHONE("combination"),
    /** Names that agree under two domains. */
    SAME_NAME_OTHER_DOMAIN("combination"),
    /** Names that agree, and no phone, address or domain that does though some are known. */
    SAME_NAME_NOTHING_ELSE("combination"),
    /** One number at one address. */
    SAME_PHONE_AND_ADDRESS("combination"),
    /** Names that agree behind one number. */
    SAME_NAME_AND_PHONE("combination"),
    /** Names that agree at one address. */
    SAME_NAME_AND_ADDRESS("combination"),
    /** Names that agree under one domain. */
    SAME_NAME_AND_DOMAIN("combination"),
    /** Two of phone, address and domain agree, and so do the names. */
    SAME_NAME_TWO_AGREE("combination"),
    /** Two of phone, address and domain agree, and the names do not. */
    OTHER_NAME_TWO_AGREE("combination"),
    /** One name has a word more, and it is in the other side's domain. */
    MISSING_WORD_IN_DOMAIN("combination"),
    /** One name has a word more, and it begins like a part of the other side's domain. */
    MISSING_WORD_BEGINS_IN_DOMAIN("combination"),
    /** One name has a word more, and it is in a domain that only its own side has. */
    EXTRA_WORD_IN_OWN_DOMAIN("combination"),
    /** Each name has a word that the other lacks, and one of them is in the other side's domain. */
    CONFLICTING_WORD_IN_DOMAIN("combination"),
    /** Each name has a word that the other lacks, under one domain. */
    CONFLICTING_NAME_SAME_DOMAIN("combination"),
    /** Each name has a word that the other lacks, behind one number or at one address. */
    CONFLICTING_NAME_SAME_PHONE("combination"),
    /** Each name has a word that the other lacks, at one address. */
    CONFLICTING_NAME_SAME_ADDRESS("combination"),
    /** Each name has a word that the other lacks, in one city. */
    CONFLICTING_NAME_SAME_CITY("combination"),
    /** Each name has a word that the other lacks, in two cities. */
    CONFLICTING_NAME_OTHER_CITY("combination"),
    /** Each name has a word that the other lacks, behind two numbers. */
    CONFLICTING_NAME_OTHER_PHONE("combination"),
    /** Each name has a word that the other lacks, at two addresses. */
    CONFLICTING_NAME_OTHER_ADDRESS("combination"),
    /** Each name has a word that the other lacks, under two domains. */
    CONFLICTING_NAME_OTHER_DOMAIN("combination"),
    /** Each name has a word that the other lacks, and another legal form. */
    CONFLICTING_NAME_OTHER_FORM("combination"),
    /** One name has a word more, under one domain. */
    LONGER_NAME_SAME_DOMAIN("combination"),
    /** One name has a word more, behind one number or at one address. */
    LONGER_NAME_SAME_PHONE("combination"),
    /** One name has a word more and another legal form. */
    LONGER_NAME_OTHER_FORM("combination"),
    /** A misspelt name where phone, address or domain agrees. */
    TYPO_WITH_SUPPORT("combination"),
    /** A misspelt name where nothing else agrees. */
    TYPO_WITHOUT_SUPPORT("combination"),
    /** Names that are equal or misspelt, under one domain. */
    NEAR_NAME_SAME_DOMAIN("combination"),
    /** Names that are equal or misspelt, behind one number. */
    NEAR_NAME_SAME_PHONE("combination"),
    /** Names that are equal or misspelt, at one address. */
    NEAR_NAME_SAME_ADDRESS("combination"),
    /** Only one names the place where it sits, and the other sits in another. */
    NAME_PLACE_EXTRA_ELSEWHERE("combination"),
    /** Equal names in one city, and nothing that differs. */
    EQUAL_NAME_SAME_CITY("combination"),
    /** Equal names under one domain, though phone, address or city differs. */
    EQUAL_NAME_SAME_DOMAIN_ONLY("combination"),
    /** Equal names in one city under two domains. */
    EQUAL_NAME_OTHER_DOMAIN_ONLY("combination"),
    /** Misspelt names in one city, and nothing that differs. */
    MISSPELT_NAME_SAME_CITY("combination"),
    /** Misspelt names in two cities. */
    MISSPELT_NAME_OTHER_CITY("combination"),
    /** Misspelt names under two domains. */
    MISSPELT_NAME_OTHER_DOMAIN("combination"),
    /** Misspelt names behind two numbers. */
    MISSPELT_NAME_OTHER_PHONE("combination"),
    /** Misspelt names at two addresses. */
    MISSPELT_NAME_OTHER_ADDRESS("combination"),
    /** Equal names in two cities, and no phone, address or domain that agrees. */
    EQUAL_NAME_OTHER_CITY_ONLY("combination"),
    /** Equal names in two cities behind phones of two areas, and no phone, address or domain that agrees. */
    EQUAL_NAME_OTHER_AREA_ONLY("combination"),
    /** One name has a word more, in one city. */
    LONGER_NAME_SAME_CITY("combination"),
    /** One name has a word more, in two cities. */
    LONGER_NAME_OTHER_CITY("combination"),
    /** One name has a word more, and another phone, address or domain. */
    LONGER_NAME_OTHER_CONTACT("combination"),
    /** One name has a word more, behind two numbers. */
    LONGER_NAME_OTHER_PHONE("combination"),
    /** One name has a word more, at two addresses. */
    LONGER_NAME_OTHER_ADDRESS("combination"),
    /** One name has a word more, under two domains. */
    LONGER_NAME_OTHER_DOMAIN("combination"),
    /** One name has a word more, at one address. */
    LONGER_NAME_SAME_ADDRESS("combination"),
    /** One name has a word more; how rare the commonest of the words is that agree. */
    LONGER_NAME_COMMONEST("combination"),
    /** One name has words more; how rare they are. */
    LONGER_NAME_RARITY("combination"),
    /** One name has words more, under one domain; how rare they are. */
    LONGER_NAME_SAME_DOMAIN_RARITY("combination"),
    /** Nothing is known but the names. */
    NAME_ALONE("combination"),
    /** Nothing is known but the names, and they agree. */
    NAME_ALONE_OVERLAP("combination"),
    /** Nothing is known but the names, and each has words that the other lacks. */
    NAME_ALONE_CONFLICT("combination"),
    /** Nothing is known but the names, and their spelling is alike. */
    NAME_ALONE_SPELLING("combination"),
    /** Nothing is known but the names, and one letter differs. */
    NAME_ALONE_ONE_EDIT("combination");

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

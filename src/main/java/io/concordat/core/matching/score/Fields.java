package io.concordat.core.matching.score;

import java.util.Objects;

import io.concordat.core.matching.Fingerprint;

/** How a score's fields are shown. */
final class Fields {

    private Fields() {
    }

    /** @return what the fingerprint says in this field, or {@code null} */
    static String value(String field, Fingerprint print) {
        return switch (field) {
            case "name" -> print.nameCore();
            case "numerals" -> print.numerals();
            case "geoTokens" -> print.geoTokens();
            case "legalForm" -> print.legalForm();
            case "phone" -> print.phone();
            case "street" -> street(print);
            case "postcode" -> print.postcode();
            case "city" -> print.city();
            case "region" -> print.region();
            case "country" -> print.country();
            case "domain" -> print.domain() == null ? print.emailDomain() : print.domain();
            case "webPage" -> print.webPage();
            case "duns" -> print.duns();
            case "lei" -> print.lei();
            case "vatId" -> print.vatId();
            case "nationalId" -> print.nationalId();
            case "crmAccountId" -> print.crmAccountId();
            default -> null;
        };
    }

    /** @param x the features of the pair. @return how alike the two are in this field, 0 to 1 */
    static double likeness(String field, Fingerprint one, Fingerprint other, double[] x) {
        return switch (field) {
            case "name" -> Math.max(0, Math.min(1, x[Feature.NAME_OVERLAP.ordinal()]));
            case "numerals" -> graded(x, Feature.NUMERALS_SAME, Feature.NUMERALS_ONE_SIDED);
            case "geoTokens" -> graded(x, Feature.PLACES_SAME, Feature.PLACES_ONE_SIDED);
            case "legalForm" -> graded(x, Feature.FORM_SAME, Feature.FORM_KIN);
            case "phone" -> x[Feature.PHONE_SAME.ordinal()] > 0 ? 1 : x[Feature.PHONE_NEAR.ordinal()] * 0.8;
            case "street" -> (Math.max(x[Feature.HOUSE_SAME.ordinal()], x[Feature.HOUSE_NEAR.ordinal()] / 2)
                    + x[Feature.STREET_ALIKE.ordinal()]) / 2;
            case "postcode" -> graded(x, Feature.POSTCODE_SAME, Feature.POSTCODE_NEAR);
            case "city" -> graded(x, Feature.CITY_SAME, Feature.CITY_ALIKE);
            case "country" -> x[Feature.COUNTRY_SAME.ordinal()];
            case "domain" -> x[Feature.DOMAIN_SAME.ordinal()] > 0
                    ? 1
                    : Math.max(x[Feature.DOMAIN_KIN.ordinal()] * 0.8,
                            Math.max(x[Feature.DOMAINS_OF_ONE_NAME.ordinal()], x[Feature.DOMAIN_IN_NAME.ordinal()])
                                    / 2);
            case "webPage" -> x[Feature.PAGE_SAME.ordinal()];
            case "prior", "combination", "region" -> 0;
            default -> Objects.equals(value(field, one), value(field, other)) ? 1 : 0;
        };
    }

    private static double graded(double[] x, Feature same, Feature near) {
        return x[same.ordinal()] != 0 ? 1 : x[near.ordinal()] / 2;
    }

    private static String street(Fingerprint print) {
        if (print.streetStem() == null) {
            return print.houseNumbers();
        }
        return print.houseNumbers() == null ? print.streetStem() : print.streetStem() + " " + print.houseNumbers();
    }
}

package io.concordat.core.matching;

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

    private static String street(Fingerprint print) {
        if (print.streetStem() == null) {
            return print.houseNumbers();
        }
        return print.houseNumbers() == null ? print.streetStem() : print.streetStem() + " " + print.houseNumbers();
    }
}

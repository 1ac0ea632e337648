package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Thresholds;

/**
 * What no amount of agreement elsewhere outweighs: numbered siblings, sisters abroad, neighbours, namesakes in another city. A
 * veto is one more contribution, just large enough to bring the score below the threshold, so that the contributions still add
 * up. An official identifier that agrees lifts every veto.
 */
final class Vetoes {

    /** Distance below the threshold at which a vetoed pair ends. */
    private static final double MARGIN = 0.5;
    /** With so many customers the weights were learnt to hold. */
    private static final double FAMILIAR_CUSTOMERS = 100_000;

    private Vetoes() {
    }

    /** @param customers of the vendor, among which the other one is; 0 when that is not known */
    static void apply(Fingerprint one, Fingerprint other, IdentityLevel level, double[] x, long customers,
            Tally tally) {
        if (level == IdentityLevel.CORPORATE_GROUP || Identifiers.agree(one, other)) {
            return;
        }
        if (holds(x, Feature.COUNTRY_DIFFERS)) {
            cap("country", "another-country", Thresholds.DEFAULT.block(), tally);
        }
        if (holds(x, Feature.CITY_DIFFERS) && !bound(x)) {
            cap("city", "namesake-elsewhere", Thresholds.DEFAULT.block(), tally);
        }
        if (tally.score() < Math.log(customers / FAMILIAR_CUSTOMERS) && isAlikeOnly(x) && !bound(x)) {
            cap("name", "one-of-many", Thresholds.DEFAULT.block(), tally);
        }
        if (level == IdentityLevel.SITE) {
            return;
        }
        if (holds(x, Feature.NUMERALS_DIFFER)) {
            cap("numerals", "numbered-sibling", Thresholds.DEFAULT.review(), tally);
        } else if (holds(x, Feature.NUMERALS_ONE_SIDED) && !onlyFirst(one, other)) {
            cap("numerals", "numbered-sibling", Thresholds.DEFAULT.block(), tally);
        }
        if ((one.country() == null) != (other.country() == null) && !sameCountryIsLikely(x)) {
            cap("country", "country-unknown", Thresholds.DEFAULT.block(), tally);
        }
        if (holds(x, Feature.NAME_HEAD_CONFLICTS) && holds(x, Feature.ADDRESS_SAME)
                && !holds(x, Feature.DOMAIN_SAME)) {
            cap("name", "neighbour", Thresholds.DEFAULT.block(), tally);
        }
        if (holds(x, Feature.PLACES_DIFFER)) {
            cap("geoTokens", "another-place", Thresholds.DEFAULT.block(), tally);
        }
    }

    /**
     * However rare a name is, two companies may have it. What binds two cities is a phone, a domain or an address that few
     * customers have, or a postal code, of which one city is then another word; a domain that is but alike is not enough,
     * because namesakes choose such domains.
     */
    private static boolean bound(double[] x) {
        return isWhole(x, Feature.PHONE_SAME) || holds(x, Feature.PHONE_NEAR) || isWhole(x, Feature.DOMAIN_SAME)
                || holds(x, Feature.POSTCODE_SAME)
                || isWhole(x, Feature.ADDRESS_SAME) && !holds(x, Feature.POSTCODE_DIFFERS);
    }

    /**
     * @return whether the names are neither equal nor one a part of the other. The more customers there are, the more of them
     *         have a name like that by chance: as many times more as there are more customers, so that the odds are as many
     *         times less.
     */
    private static boolean isAlikeOnly(double[] x) {
        return !holds(x, Feature.NAME_SAME)
                && (holds(x, Feature.NAME_SCRIPTS_DIFFER) || !holds(x, Feature.NAME_HAS_EXTRA));
    }

    /** @return whether the feature is not weakened by many customers that share what agrees */
    private static boolean isWhole(double[] x, Feature feature) {
        return x[feature.ordinal()] >= 1;
    }

    /** @return whether a veto would cap the score of this pair, were it high enough */
    static boolean speaks(Fingerprint one, Fingerprint other, IdentityLevel level, double[] x) {
        Tally tally = new Tally();
        tally.add("test", 1e6, "test");
        apply(one, other, level, x, 0, tally);
        return tally.score() < 1e6;
    }

    /** A domain may be that of a group in many countries, so that it says nothing where the places differ. */
    private static boolean sameCountryIsLikely(double[] x) {
        boolean elsewhere = holds(x, Feature.CITY_DIFFERS) || holds(x, Feature.POSTCODE_DIFFERS)
                || holds(x, Feature.PHONE_AREA_DIFFERS) || holds(x, Feature.STREET_DIFFERS);
        return holds(x, Feature.PHONE_SAME) || holds(x, Feature.PHONE_NEAR) || holds(x, Feature.ADDRESS_SAME)
                || holds(x, Feature.CITY_SAME) || holds(x, Feature.CITY_ALIKE)
                || holds(x, Feature.DOMAIN_SAME) && !elsewhere;
    }

    private static boolean holds(double[] x, Feature feature) {
        return x[feature.ordinal()] != 0;
    }

    /** The first of a series is often written without its number. */
    private static boolean onlyFirst(Fingerprint one, Fingerprint other) {
        return one.numerals() == null && "1".equals(other.numerals())
                || other.numerals() == null && "1".equals(one.numerals());
    }

    private static void cap(String field, String reason, double below, Tally tally) {
        double score = tally.score();
        double most = below - MARGIN;
        if (score > most) {
            tally.add(field, most - score, reason);
        }
    }
}

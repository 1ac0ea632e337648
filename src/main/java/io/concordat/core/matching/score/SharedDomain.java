package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;

/**
 * A web domain of their own that two customers of one country share is always worth a person's look, however unlike the names
 * are (brand and legal name, a renamed company): it lifts the score to the review threshold, not further.
 */
final class SharedDomain {

    private static final int MOST_CUSTOMERS = 3;

    private SharedDomain() {
    }

    static void lift(Fingerprint one, Fingerprint other, IdentityLevel level, double[] x, TokenStatistics statistics,
            Tally tally) {
        boolean applies = level == IdentityLevel.COMPANY_PER_COUNTRY && x[Feature.DOMAIN_SAME.ordinal()] != 0
                && x[Feature.COUNTRY_DIFFERS.ordinal()] == 0 && !isGeneric(one, statistics)
                && !isGeneric(other, statistics);
        double score = applies ? tally.score() : Double.MAX_VALUE;
        double least = Thresholds.DEFAULT.review() + 0.1;
        if (score < least) {
            tally.add("domain", least - score, "shared-domain");
        }
    }

    private static boolean isGeneric(Fingerprint print, TokenStatistics statistics) {
        return print.domain() != null && statistics.domainFrequency(print.domain()) > MOST_CUSTOMERS;
    }
}

package io.concordat.core.matching.score;

import java.util.EnumMap;
import java.util.Map;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.text.Resources;

/** The frozen weight of every feature at every identity level. */
final class Weights {

    private static final Map<IdentityLevel, double[]> FROZEN = read();

    private Weights() {
    }

    /** @return weights by the ordinal of the feature; must not be changed */
    static double[] of(IdentityLevel level) {
        return FROZEN.get(level);
    }

    private static Map<IdentityLevel, double[]> read() {
        Map<IdentityLevel, double[]> weights = new EnumMap<>(IdentityLevel.class);
        for (IdentityLevel level : IdentityLevel.values()) {
            weights.put(level, new double[Feature.count()]);
        }
        for (String[] row : Resources.rows("weights.tsv")) {
            int feature = Feature.valueOf(row[0]).ordinal();
            weights.get(IdentityLevel.COMPANY_PER_COUNTRY)[feature] = Double.parseDouble(row[1]);
            weights.get(IdentityLevel.SITE)[feature] = Double.parseDouble(row[2]);
            weights.get(IdentityLevel.CORPORATE_GROUP)[feature] = Double.parseDouble(row[3]);
        }
        return weights;
    }
}

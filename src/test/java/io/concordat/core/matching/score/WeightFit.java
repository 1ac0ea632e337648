package io.concordat.core.matching.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.deals.Kind;

/**
 * Fits the weights of all identity levels: first one vector over all sets of all levels, then for each level a vector of its
 * own that is pulled to the common one, so that a level with little data of a kind borrows from the others.
 */
final class WeightFit {

    /** How much each set counts, in pairs, whatever its size; sets of one name and level share it. */
    private static final Map<String, Double> SHARE = Map.of("chicago", 3000.0, "overture_a", 3000.0, "restaurants",
            6000.0, "name_cases", 700.0, "ror_springer", 200.0);
    private static final double SHARE_OF_DEALS = 3000;
    /** Little, because the site is asked for by sets of real places. */
    private static final double SHARE_OF_DEALS_PER_SITE = 30;

    /**
     * Invented names are all rare, so that generated deals cannot teach how little a common name tells; with this bound a
     * vendor's own word statistics matter.
     */
    private static final double LEAST_RARITY = 1.5;

    /** Two areas besides two cities are more than two cities, however few pairs of the sets have both. */
    private static final double MOST_FOR_TWO_AREAS = -0.5;

    private final double commonRidge;
    private final double levelRidge;
    private final double siteRidge;
    private final double falseBlockCost;
    private final double lookAlikeCost;
    private final double companyLookAlikeCost;
    private final double companyGroupCost;

    /**
     * @param commonRidge    pull of the common weights to 0
     * @param levelRidge     pull of a level's weights to the common ones
     * @param siteRidge      the same for the site, for which only a few sets of few sources are known
     * @param falseBlockCost how many missed pairs are as bad as one false block
     * @param lookAlikeCost  the same for look-alikes of generated deals, where the label is certain
     * @param companyLookAlikeCost the same for the weights of the company level, which has most look-alikes to learn from
     * @param companyGroupCost the same for look-alikes that are members of one group of companies
     */
    WeightFit(double commonRidge, double levelRidge, double siteRidge, double falseBlockCost, double lookAlikeCost,
            double companyLookAlikeCost, double companyGroupCost) {
        this.commonRidge = commonRidge;
        this.levelRidge = levelRidge;
        this.siteRidge = siteRidge;
        this.falseBlockCost = falseBlockCost;
        this.lookAlikeCost = lookAlikeCost;
        this.companyLookAlikeCost = companyLookAlikeCost;
        this.companyGroupCost = companyGroupCost;
    }

    /** @param counts which pairs of which set to learn from */
    Map<IdentityLevel, double[]> fit(List<TrainingSet> sets, BiPredicate<TrainingSet, TrainingSet.Pair> counts) {
        double[] nothing = new double[Feature.count()];
        double[] common = fit(sets, counts, nothing, commonRidge, 0, lookAlikeCost, lookAlikeCost);
        Map<IdentityLevel, double[]> weights = new EnumMap<>(IdentityLevel.class);
        for (IdentityLevel level : IdentityLevel.values()) {
            boolean company = level == IdentityLevel.COMPANY_PER_COUNTRY;
            List<TrainingSet> own = sets.stream().filter(set -> set.level() == level).toList();
            weights.put(level, fit(own, counts, common, level == IdentityLevel.SITE ? siteRidge : levelRidge,
                    company ? LEAST_RARITY : 0, company ? companyLookAlikeCost : lookAlikeCost,
                    company ? companyGroupCost : lookAlikeCost));
        }
        return weights;
    }

    private double[] fit(List<TrainingSet> sets, BiPredicate<TrainingSet, TrainingSet.Pair> counts, double[] centre,
            double ridge, double leastRarity, double lookAlike, double group) {
        double[] low = new double[Feature.count()];
        double[] high = new double[Feature.count()];
        Arrays.fill(low, -5);
        Arrays.fill(high, 5);
        for (int i = 0; i < low.length; i++) {
            int sign = sign(Feature.at(i));
            low[i] = sign > 0 ? 0 : low[i];
            high[i] = sign < 0 ? 0 : high[i];
        }
        low[Feature.PRIOR.ordinal()] = -20;
        // What a partner types for the legal form is often wrong.
        low[Feature.FORM_DIFFERS.ordinal()] = -2;
        low[Feature.NAME_RARITY.ordinal()] = leastRarity;
        high[Feature.NUMERALS_SAME.ordinal()] = 1.5;
        high[Feature.EQUAL_NAME_OTHER_AREA_ONLY.ordinal()] = MOST_FOR_TWO_AREAS;
        LogisticRegression regression = new LogisticRegression(low, high, centre, ridge);
        for (TrainingSet set : sets) {
            long alike = sets.stream().filter(s -> s.name().equals(set.name()) && s.level() == set.level()).count();
            double importance = share(set) / alike / set.count();
            for (TrainingSet.Pair pair : set.pairs()) {
                if (!pair.vetoed() && pair.identifiers() == 0 && counts.test(set, pair)) {
                    double cost = pair.same()
                            ? 1
                            : pair.lookAlike() == null
                                    ? falseBlockCost(set)
                                    : Kind.isGroup(pair.lookAlike()) ? group : lookAlike;
                    regression.add(pair.x(), pair.same(), importance * pair.count() * cost);
                }
            }
        }
        return regression.fit();
    }

    /** A place has many neighbours, so that a false block is more likely and costs more. */
    private double falseBlockCost(TrainingSet set) {
        return set.level() == IdentityLevel.SITE ? falseBlockCost * 4 / 3 : falseBlockCost;
    }

    private static double share(TrainingSet set) {
        return set.level() == IdentityLevel.SITE && set.name().equals("deals")
                ? SHARE_OF_DEALS_PER_SITE
                : SHARE.getOrDefault(set.name(), SHARE_OF_DEALS);
    }

    /** The direction that common sense gives a feature; a weight against it would be an accident of the sets. */
    static int sign(Feature feature) {
        return switch (feature) {
            case PRIOR, NAME_SCRIPTS_DIFFER, SAME_PHONE_AND_ADDRESS, SAME_NAME_TWO_AGREE, OTHER_NAME_TWO_AGREE -> 0;
            case NAME_SCRIPTS_DIFFER_CONFLICT, DOMAIN_BETWEEN_NAMES, MISSING_WORD_IN_DOMAIN,
                    MISSING_WORD_BEGINS_IN_DOMAIN, DOMAINS_OF_ONE_NAME,
                    NAME_ALONE_OVERLAP, NAME_ALONE_SPELLING, NEAR_NAME_SAME_DOMAIN, NEAR_NAME_SAME_PHONE,
                    NEAR_NAME_SAME_ADDRESS, EQUAL_NAME_SAME_CITY, MISSPELT_NAME_SAME_CITY ->
                1;
            case NAME_PLACE_EXTRA_ELSEWHERE, DOMAIN_CONTRADICTS_NAME, DOMAIN_NAMES_CITY, NAME_LETTER_REPLACED,
                    NAME_GROUP_WORD_EXTRA, SAME_NAME_NOTHING_ELSE, LONGER_NAME_OTHER_FORM,
                    TYPO_WITHOUT_SUPPORT, MISSPELT_NAME_OTHER_CITY, MISSPELT_NAME_OTHER_DOMAIN,
                    EQUAL_NAME_OTHER_CITY_ONLY, EQUAL_NAME_OTHER_AREA_ONLY, LONGER_NAME_OTHER_CITY,
                    LONGER_NAME_OTHER_CONTACT,
                    LONGER_NAME_RARITY, LONGER_NAME_SAME_DOMAIN_RARITY ->
                -1;
            default -> signByName(feature);
        };
    }

    private static int signByName(Feature feature) {
        if (feature.field().equals("combination")) {
            return 0;
        }
        String name = feature.name();
        return name.contains("DIFFER") || name.contains("CONFLICT") || name.contains("EXTRA") || name.contains("TYPO")
                || name.contains("ONE_SIDED") ? -1 : 1;
    }
}

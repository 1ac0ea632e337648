package io.concordat.core.matching.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts pairs, and those of them that are decided wrongly, by how their names relate and by what else agrees and differs. */
final class PairPatterns {

    private static final int MOST_LINES = 24;

    private final String title;
    private final Map<String, int[]> patterns = new HashMap<>();
    private int all;
    private int wrong;
    private int bare;
    private int bareWrong;

    PairPatterns(String title) {
        this.title = title;
    }

    /** @param x features of a pair */
    void count(double[] x, boolean isWrong) {
        boolean nothingToGoBy = !(has(x, Feature.DOMAIN_SAME) || has(x, Feature.PHONE_SAME)
                || has(x, Feature.PHONE_NEAR)
                || has(x, Feature.ADDRESS_SAME) || has(x, Feature.DOMAIN_IN_NAME) || has(x, Feature.DOMAIN_KIN));
        all++;
        wrong += isWrong ? 1 : 0;
        bare += nothingToGoBy ? 1 : 0;
        bareWrong += nothingToGoBy && isWrong ? 1 : 0;
        int[] counts = patterns.computeIfAbsent(name(x) + evidence(x), k -> new int[2]);
        counts[0]++;
        counts[1] += isWrong ? 1 : 0;
    }

    void print() {
        System.out.printf(Locale.ROOT, "%s: %d of %d; %d of %d where neither phone, address nor domain agrees%n", title,
                wrong, all, bareWrong, bare);
        patterns.entrySet().stream().filter(pattern -> pattern.getValue()[1] > 0)
                .sorted(Comparator.comparing((Map.Entry<String, int[]> pattern) -> -pattern.getValue()[1]))
                .limit(MOST_LINES)
                .forEach(pattern -> System.out.printf(Locale.ROOT, "   %5d of %6d  %s%n", pattern.getValue()[1],
                        pattern.getValue()[0], pattern.getKey()));
    }

    private static String name(double[] x) {
        String name = has(x, Feature.NAME_SAME)
                ? "name equal"
                : has(x, Feature.NAME_ONE_EDIT)
                        ? "one letter"
                        : has(x, Feature.NAME_CONFLICTS)
                                ? "words conflict"
                                : has(x, Feature.NAME_HAS_EXTRA) ? "word more" : "misspelt";
        return has(x, Feature.NAME_SCRIPTS_DIFFER) ? name + " in two scripts" : name;
    }

    private static String evidence(double[] x) {
        StringBuilder agrees = new StringBuilder("; agrees:");
        StringBuilder differs = new StringBuilder("; differs:");
        tell(x, agrees, " domain", Feature.DOMAIN_SAME);
        tell(x, agrees, " phone", Feature.PHONE_SAME);
        tell(x, agrees, " address", Feature.ADDRESS_SAME);
        tell(x, agrees, " city", Feature.CITY_SAME);
        tell(x, differs, " domain", Feature.DOMAIN_DIFFERS);
        tell(x, differs, " phone", Feature.PHONE_DIFFERS);
        tell(x, differs, " house", Feature.HOUSE_DIFFERS);
        tell(x, differs, " city", Feature.CITY_DIFFERS);
        return agrees.append(differs).toString();
    }

    private static void tell(double[] x, StringBuilder into, String what, Feature feature) {
        if (has(x, feature)) {
            into.append(what);
        }
    }

    private static boolean has(double[] x, Feature feature) {
        return x[feature.ordinal()] != 0;
    }
}

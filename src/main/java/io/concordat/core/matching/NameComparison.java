package io.concordat.core.matching;

/**
 * Compares the words of two names: equal words first, then joined ones ({@code good will}, {@code goodwill}), then misspelt
 * and shortened ones. Each word weighs as much as it is rare. Places that either registration's address names as well count
 * for nothing when the other name lacks them.
 */
final class NameComparison {

    private static final int MOST_WORDS = 16;
    private static final double LEAST_SPELLING = 0.88;
    private static final double SHORTENED = 0.9;

    private final String[] a;
    private final String[] b;
    private final double[] weightA;
    private final double[] weightB;
    private final double[] matchA;
    private final double[] matchB;
    private final double full;

    private double matched;
    private double damage;
    private double leftA;
    private double leftB;
    private double spelling;
    private boolean same;
    private boolean oneEdit;

    private NameComparison(String one, String other, TokenStatistics statistics) {
        a = bounded(Words.tokens(one));
        b = bounded(Words.tokens(other));
        full = Math.log(1.0 + statistics.documents());
        weightA = weights(a, statistics);
        weightB = weights(b, statistics);
        matchA = new double[a.length];
        matchB = new double[b.length];
    }

    /** @param places words of the two addresses' cities, regions and countries, with a space around each */
    static NameComparison of(Fingerprint one, Fingerprint other, String places, TokenStatistics statistics) {
        boolean ordered = one.nameCore().compareTo(other.nameCore()) <= 0;
        Fingerprint first = ordered ? one : other;
        Fingerprint second = ordered ? other : one;
        NameComparison comparison = new NameComparison(first.nameCore(), second.nameCore(), statistics);
        comparison.compare(first, second, places);
        return comparison;
    }

    private void compare(Fingerprint one, Fingerprint other, String places) {
        String joinedA = one.nameCore().replace(" ", "");
        String joinedB = other.nameCore().replace(" ", "");
        same = joinedA.equals(joinedB) || one.nameTokens().equals(other.nameTokens());
        spelling = same ? 1 : Spelling.jaroWinkler(joinedA, joinedB);
        oneEdit = !same && Math.min(joinedA.length(), joinedB.length()) >= 4
                && Spelling.withinOneEdit(joinedA, joinedB);
        matchEqual();
        matchJoined(a, matchA, b, matchB);
        matchJoined(b, matchB, a, matchA);
        matchFuzzy();
        for (int i = 0; i < a.length; i++) {
            leftA += matchA[i] == 0 && !isPlace(a[i], places) ? weightA[i] : 0;
        }
        for (int j = 0; j < b.length; j++) {
            leftB += matchB[j] == 0 && !isPlace(b[j], places) ? weightB[j] : 0;
        }
        matched = same
                ? (sum(weightA) + sum(weightB)) / 2
                : (matchedWeight(weightA, matchA) + matchedWeight(weightB, matchB)) / 2;
    }

    /** @return whether the names are equal but for spaces or order */
    boolean same() {
        return same;
    }

    /** @return share of the weight of both names that is matched, 0 to 1 */
    double overlap() {
        return same ? 1 : 2 * matched / Math.max(1e-9, 2 * matched + leftA + leftB + damage);
    }

    /** @return share of the shorter name's weight that is matched, 0 to 1 */
    double contained() {
        return same ? 1 : matched / Math.max(1e-9, matched + Math.min(leftA, leftB) + damage / 2);
    }

    /** @return Jaro-Winkler similarity of the names without spaces */
    double spelling() {
        return spelling;
    }

    /** @return weight of what agrees, in rarest words */
    double rarity() {
        return matched / full;
    }

    /** @return weight of what each has and the other lacks, the smaller of the two, in rarest words */
    double conflict() {
        return same ? 0 : Math.min(leftA, leftB) / full;
    }

    /** @return weight of what one has and the other lacks, the larger of the two, in rarest words */
    double extra() {
        return same ? 0 : Math.max(leftA, leftB) / full;
    }

    /** @return how much weight the misspellings cost, in rarest words */
    double typo() {
        return same ? 0 : damage / full;
    }

    /** @return whether one wrong letter is all that keeps the names, without spaces, from being equal */
    boolean oneEdit() {
        return oneEdit;
    }

    /** @return share of the weight of both names that is not contradicted, misspellings forgiven, 0 to 1 */
    double agreement() {
        return same || oneEdit
                ? 1
                : matched / Math.max(1e-9, matched + 2 * Math.min(leftA, leftB) + Math.max(leftA, leftB) / 4);
    }

    /** @return whether the first words agree */
    boolean headAgrees() {
        return same || a.length > 0 && b.length > 0 && matchA[0] > 0 && matchB[0] > 0;
    }

    private void matchEqual() {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                if (matchB[j] == 0 && a[i].equals(b[j])) {
                    matchA[i] = 1;
                    matchB[j] = 1;
                    break;
                }
            }
        }
    }

    /** Two or three neighbours of one name that are one word of the other. */
    private static void matchJoined(String[] parts, double[] matchParts, String[] whole, double[] matchWhole) {
        for (int j = 0; j < whole.length; j++) {
            for (int i = 0; matchWhole[j] == 0 && i + 1 < parts.length; i++) {
                int length = 0;
                for (int n = i; n < Math.min(parts.length, i + 3) && matchParts[n] == 0
                        && whole[j].startsWith(parts[n], length); n++) {
                    length += parts[n].length();
                    if (n > i && length == whole[j].length()) {
                        java.util.Arrays.fill(matchParts, i, n + 1, 1);
                        matchWhole[j] = 1;
                        break;
                    }
                }
            }
        }
    }

    private void matchFuzzy() {
        while (true) {
            double best = 0;
            int bestA = -1;
            int bestB = -1;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; matchA[i] == 0 && j < b.length; j++) {
                    double alike = matchB[j] == 0 ? alike(a[i], b[j]) : 0;
                    if (alike > best) {
                        best = alike;
                        bestA = i;
                        bestB = j;
                    }
                }
            }
            if (bestA < 0) {
                return;
            }
            matchA[bestA] = best;
            matchB[bestB] = best;
            damage += (1 - best) * 3 * (weightA[bestA] + weightB[bestB]) / 2;
        }
    }

    private static double alike(String one, String other) {
        if (one.charAt(0) <= '9' || other.charAt(0) <= '9') {
            return 0;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 3 || shorter * 5 < Math.max(one.length(), other.length()) * 2) {
            return 0;
        }
        double spelling = shorter >= 4 ? Spelling.jaroWinkler(one, other) : 0;
        double shortened = one.startsWith(other) || other.startsWith(one) ? SHORTENED : 0;
        double alike = Math.max(spelling, shortened);
        return alike >= LEAST_SPELLING ? alike : 0;
    }

    private double[] weights(String[] words, TokenStatistics statistics) {
        double[] weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            double rare = Math.log((1.0 + statistics.documents()) / (1.0 + statistics.documentFrequency(words[i])));
            weights[i] = Math.max(0.05 * full, words[i].length() < 3 ? rare * 0.6 : rare);
        }
        return weights;
    }

    private static double matchedWeight(double[] weights, double[] matches) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * matches[i];
        }
        return sum;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static boolean isPlace(String word, String places) {
        int at = places.indexOf(word);
        while (at >= 0) {
            boolean whole = at > 0 && places.charAt(at - 1) == ' ' && at + word.length() < places.length()
                    && places.charAt(at + word.length()) == ' ';
            if (whole) {
                return true;
            }
            at = places.indexOf(word, at + 1);
        }
        return false;
    }

    private static String[] bounded(String[] words) {
        return words.length <= MOST_WORDS ? words : java.util.Arrays.copyOf(words, MOST_WORDS);
    }
}

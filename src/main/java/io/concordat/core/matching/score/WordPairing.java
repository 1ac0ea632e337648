package io.concordat.core.matching.score;

import java.util.Arrays;

import io.concordat.core.matching.name.Trades;
import io.concordat.core.matching.text.Skeleton;
import io.concordat.core.matching.text.Spelling;

/**
 * Finds for each word of one name its counterpart in the other: equal words first, then joined ones ({@code good will},
 * {@code goodwill}), then translated, misspelt and shortened ones.
 */
final class WordPairing {

    private static final double LEAST_SPELLING = 0.88;
    private static final double TRANSLATED = 0.98;
    private static final double SHORTENED = 0.9;
    private static final double INFLECTED = 0.88;
    private static final int LEAST_STEM = 5;
    /** How much it counts that the consonants agree where one script writes no vowels. */
    private static final double SAME_CONSONANTS = 0.95;

    /** How alike each word and its counterpart are, 0 to 1; 0 for a word that has none. */
    final double[] matchA;
    final double[] matchB;
    /** How much weight the misspellings cost. */
    double damage;
    /** Whether a pair of counterparts is set apart by a typing mistake. */
    boolean misspelt;
    /** Whether a word is only the beginning of its counterpart. */
    boolean shortened;

    private final Side one;
    private final Side other;
    private final String[] a;
    private final String[] b;
    private final boolean consonantal;

    WordPairing(Side one, Side other) {
        this.one = one;
        this.other = other;
        a = one.words;
        b = other.words;
        matchA = new double[a.length];
        matchB = new double[b.length];
        consonantal = (one.script == Side.Script.CONSONANTAL) != (other.script == Side.Script.CONSONANTAL);
    }

    void pair() {
        matchEqual();
        matchJoined(a, matchA, b, matchB);
        matchJoined(b, matchB, a, matchA);
        matchFuzzy();
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
                        Arrays.fill(matchParts, i, n + 1, 1);
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
            boolean cut = bestA > 0 && bestB > 0 && isShortened(a[bestA], b[bestB]);
            misspelt |= best != TRANSLATED && best != SAME_CONSONANTS && !cut;
            shortened |= cut;
            matchA[bestA] = best;
            matchB[bestB] = best;
            damage += (1 - best) * 3 * (one.weights[bestA] + other.weights[bestB]) / 2;
        }
    }

    private double alike(String word, String otherWord) {
        if (word.charAt(0) <= '9' || otherWord.charAt(0) <= '9') {
            return 0;
        }
        if (Trades.same(word, otherWord)) {
            return TRANSLATED;
        }
        int shorter = Math.min(word.length(), otherWord.length());
        int longer = Math.max(word.length(), otherWord.length());
        if (shorter < 3 || shorter * 3 < longer) {
            return 0;
        }
        if (isShortened(word, otherWord)) {
            return Math.max(SHORTENED, shorter >= 4 ? Spelling.jaroWinkler(word, otherWord) : 0);
        }
        if (shorter * 5 < longer * 2) {
            return 0;
        }
        // Without the bonus for a common beginning, words of too different lengths cannot be alike enough.
        boolean hopeless = word.charAt(0) != otherWord.charAt(0) && shorter * 100 < longer * 64;
        double alike = shorter >= 4 && !hopeless ? Spelling.jaroWinkler(word, otherWord) : 0;
        if (consonantal && alike < SAME_CONSONANTS) {
            String consonants = Skeleton.consonants(word);
            if (consonants.length() >= 2 && consonants.equals(Skeleton.consonants(otherWord))) {
                return SAME_CONSONANTS;
            }
        }
        return alike >= LEAST_SPELLING ? alike : isInflected(word, otherWord, longer) ? INFLECTED : 0;
    }

    private static boolean isShortened(String word, String otherWord) {
        return word.startsWith(otherWord) || otherWord.startsWith(word);
    }

    /** Two words of one stem: {@code surveying}, {@code surveyors}. */
    private static boolean isInflected(String word, String otherWord, int longer) {
        int stem = 0;
        int shorter = Math.min(word.length(), otherWord.length());
        while (stem < shorter && word.charAt(stem) == otherWord.charAt(stem)) {
            stem++;
        }
        return stem >= LEAST_STEM && stem * 3 >= longer * 2;
    }
}

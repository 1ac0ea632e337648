package io.concordat.core.matching.score;

import java.util.Arrays;

import io.concordat.core.matching.name.GroupWords;
import io.concordat.core.matching.name.PlaceKinds;
import io.concordat.core.matching.name.Trades;
import io.concordat.core.matching.text.Skeleton;
import io.concordat.core.matching.text.Spelling;

/**
 * Compares the words of two names: equal words first, then joined ones ({@code good will}, {@code goodwill}), then misspelt
 * and shortened ones. Each word weighs as much as it is rare. Places that either registration's address names as well count
 * for nothing when the other name lacks them.
 */
final class NameComparison {

    private static final double LEAST_SPELLING = 0.88;
    private static final double TRANSLATED = 0.98;
    private static final double SHORTENED = 0.9;
    private static final double INFLECTED = 0.88;
    private static final int LEAST_STEM = 5;
    /** How much it counts that the consonants agree where one script writes no vowels. */
    private static final double SAME_CONSONANTS = 0.95;

    private final Side one;
    private final Side other;
    private final String[] a;
    private final String[] b;
    private final double[] matchA;
    private final double[] matchB;
    private final double full;
    private final boolean consonantal;
    private double matched;
    private double damage;
    private double leftA;
    private double leftB;
    private boolean headLeft;
    private double spelling;
    private boolean same;
    private boolean oneEdit;

    private NameComparison(Side one, Side other, double full) {
        this.one = one;
        this.other = other;
        a = one.words;
        b = other.words;
        this.full = full;
        matchA = new double[a.length];
        matchB = new double[b.length];
        consonantal = (one.script == Side.Script.CONSONANTAL) != (other.script == Side.Script.CONSONANTAL);
    }

    /** @param full weight of the rarest of all words */
    static NameComparison of(Side one, Side other, double full) {
        boolean ordered = one.print.nameCore().compareTo(other.print.nameCore()) <= 0;
        NameComparison comparison = new NameComparison(ordered ? one : other, ordered ? other : one, full);
        comparison.compare();
        return comparison;
    }

    private void compare() {
        same = one.joined.equals(other.joined) || one.print.nameTokens().equals(other.print.nameTokens());
        if (same) {
            spelling = 1;
            matched = (sum(one.weights) + sum(other.weights)) / 2;
            return;
        }
        spelling = Spelling.jaroWinkler(one.joined, other.joined);
        oneEdit = Math.min(one.joined.length(), other.joined.length()) >= 4
                && Spelling.withinOneEdit(one.joined, other.joined);
        matchEqual();
        matchJoined(a, matchA, b, matchB);
        matchJoined(b, matchB, a, matchA);
        matchFuzzy();
        double matchedTwice = 0;
        for (int i = 0; i < a.length; i++) {
            matchedTwice += one.weights[i] * matchA[i];
            if (matchA[i] == 0 && !isPlace(a[i])) {
                leftA += one.weights[i];
                headLeft |= i == 0;
            }
        }
        boolean headLeftToo = false;
        for (int j = 0; j < b.length; j++) {
            matchedTwice += other.weights[j] * matchB[j];
            if (matchB[j] == 0 && !isPlace(b[j])) {
                leftB += other.weights[j];
                headLeftToo |= j == 0;
            }
        }
        headLeft &= headLeftToo;
        matched = matchedTwice / 2;
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
        return Math.min(leftA, leftB) / full;
    }

    /** @return weight of what one has and the other lacks, the larger of the two, in rarest words */
    double extra() {
        return Math.max(leftA, leftB) / full;
    }

    /** @return how much weight the misspellings cost, in rarest words */
    double typo() {
        return damage / full;
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

    /** @return whether the first word of each is one that the other lacks */
    boolean headsConflict() {
        return headLeft;
    }

    /** @return whether just one of the two has a word by which a group or its holding calls itself, unmatched */
    boolean groupWordIsExtra() {
        return !same && hasGroupWord(a, matchA) != hasGroupWord(b, matchB);
    }

    private static boolean hasGroupWord(String[] words, double[] matches) {
        for (int i = 1; i < words.length; i++) {
            if (matches[i] == 0 && GroupWords.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** @return whether each has a word that the other lacks and that names another kind of place */
    boolean kindsDiffer() {
        String kind = unmatchedKind(a, matchA);
        String otherKind = kind == null ? null : unmatchedKind(b, matchB);
        return otherKind != null && !kind.equals(otherKind);
    }

    private static String unmatchedKind(String[] words, double[] matches) {
        for (int i = 0; i < words.length; i++) {
            String kind = matches[i] == 0 ? PlaceKinds.of(words[i]) : null;
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** @return whether a word that only one name has is part of the other side's domain */
    boolean missingWordIsInDomain() {
        return !same && (missingWordIn(a, matchA, other.label) || missingWordIn(b, matchB, one.label));
    }

    private static boolean missingWordIn(String[] words, double[] matches, String label) {
        for (int i = 0; label != null && i < words.length; i++) {
            if (matches[i] == 0 && words[i].length() >= 4 && label.contains(words[i])) {
                return true;
            }
        }
        return false;
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
        if (word.startsWith(otherWord) || otherWord.startsWith(word)) {
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

    /** Two words of one stem: {@code surveying}, {@code surveyors}. */
    private static boolean isInflected(String word, String otherWord, int longer) {
        int stem = 0;
        int shorter = Math.min(word.length(), otherWord.length());
        while (stem < shorter && word.charAt(stem) == otherWord.charAt(stem)) {
            stem++;
        }
        return stem >= LEAST_STEM && stem * 3 >= longer * 2;
    }

    private boolean isPlace(String word) {
        return names(one.print.city(), word) || names(other.print.city(), word) || names(one.print.region(), word)
                || names(other.print.region(), word);
    }

    /** @return whether the place is called by this word among others */
    private static boolean names(String place, String word) {
        if (place == null) {
            return false;
        }
        for (int at = place.indexOf(word); at >= 0; at = place.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || isBreak(place.charAt(at - 1))) && (end == place.length() || isBreak(place.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBreak(char c) {
        return c == ' ' || c == '_';
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}

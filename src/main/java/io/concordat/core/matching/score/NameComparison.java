package io.concordat.core.matching.score;

import io.concordat.core.matching.name.GroupWords;
import io.concordat.core.matching.name.PlaceKinds;
import io.concordat.core.matching.name.Trades;
import io.concordat.core.matching.text.Spelling;

/**
 * Compares the words of two names, see {@link WordPairing}. Each word weighs as much as it is rare. Places that either registration's address names as well count
 * for nothing when the other name lacks them.
 */
final class NameComparison {

    /** So many letters of a word in a domain are no accident. */
    private static final int STEM = 4;

    private final Side one;
    private final Side other;
    private final String[] a;
    private final String[] b;
    private final WordPairing words;
    private final double[] matchA;
    private final double[] matchB;
    private final double full;
    private double matched;
    private double leftA;
    private double leftB;
    private boolean headLeft;
    private boolean placeIsExtra;
    private double spelling;
    private boolean same;
    private boolean oneEdit;

    private NameComparison(Side one, Side other, double full) {
        this.one = one;
        this.other = other;
        a = one.words;
        b = other.words;
        this.full = full;
        words = new WordPairing(one, other);
        matchA = words.matchA;
        matchB = words.matchB;
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
        words.pair();
        double matchedTwice = 0;
        for (int i = 0; i < a.length; i++) {
            matchedTwice += one.weights[i] * matchA[i];
            if (matchA[i] == 0 && isPlace(a[i])) {
                placeIsExtra = true;
            } else if (matchA[i] == 0) {
                leftA += one.weights[i];
                headLeft |= i == 0;
            }
        }
        boolean headLeftToo = false;
        for (int j = 0; j < b.length; j++) {
            matchedTwice += other.weights[j] * matchB[j];
            if (matchB[j] == 0 && isPlace(b[j])) {
                placeIsExtra = true;
            } else if (matchB[j] == 0) {
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
        return same ? 1 : 2 * matched / Math.max(1e-9, 2 * matched + leftA + leftB + words.damage);
    }

    /** @return share of the shorter name's weight that is matched, 0 to 1 */
    double contained() {
        return same ? 1 : matched / Math.max(1e-9, matched + Math.min(leftA, leftB) + words.damage / 2);
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
        return words.damage / full;
    }

    /** @return whether one wrong letter is all that keeps the names, without spaces, from being equal */
    boolean oneEdit() {
        return oneEdit;
    }

    /** @return whether each word has its counterpart, equal, translated or shortened, without a typing mistake */
    boolean sameInOtherWords() {
        return !same && leftA == 0 && leftB == 0 && !placeIsExtra && !words.misspelt;
    }

    /** @return whether only one names a place, where one of the two sits */
    boolean placeIsExtra() {
        return placeIsExtra;
    }

    /** @return whether {@link #sameInOtherWords}, and some word is one that is only the beginning of its counterpart */
    boolean shortened() {
        return sameInOtherWords() && words.shortened;
    }

    /** @return share of the weight of both names that is not contradicted, misspellings forgiven, 0 to 1 */
    double agreement() {
        return same || oneEdit || sameInOtherWords() && !words.shortened
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

    /** @return whether each has a word that the other lacks, and the two are known to name two trades */
    boolean tradesDiffer() {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; matchA[i] == 0 && j < b.length; j++) {
                if (matchB[j] == 0 && Trades.differ(a[i], b[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return how rare the commonest of the words is that agree, in rarest words; 0 when none agrees */
    double commonest() {
        double least = Math.min(commonest(one, matchA), commonest(other, matchB));
        return least == Double.MAX_VALUE ? 0 : least / full;
    }

    private static double commonest(Side side, double[] matches) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] > 0 && side.weights[i] < least) {
                least = side.weights[i];
            }
        }
        return least;
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

    /** @return whether the other side's domain has the beginning of a word that only one name has, as where it is abbreviated */
    boolean missingWordBeginsInDomain() {
        return !same && (missingWordBeginsIn(a, matchA, other.label) || missingWordBeginsIn(b, matchB, one.label));
    }

    /** @return whether a word that only one name has is part of its own side's domain */
    boolean extraWordIsInOwnDomain() {
        return !same && (missingWordIn(a, matchA, one.label) || missingWordIn(b, matchB, other.label));
    }

    /** @return whether one edit sets the names apart that is no typical slip, see {@link Spelling#replacedOnPurpose} */
    boolean letterReplaced() {
        return Spelling.replacedOnPurpose(one.joined, other.joined);
    }

    private static boolean missingWordBeginsIn(String[] words, double[] matches, String label) {
        for (int i = 1; label != null && i < words.length; i++) {
            if (matches[i] == 0 && words[i].length() > STEM && label.indexOf(words[i].substring(0, STEM), STEM) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean missingWordIn(String[] words, double[] matches, String label) {
        for (int i = 0; label != null && i < words.length; i++) {
            if (matches[i] == 0 && words[i].length() >= 4 && label.contains(words[i])) {
                return true;
            }
        }
        return false;
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

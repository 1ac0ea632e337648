package io.concordat.core.matching.text;

/** Similarity of two spellings of folded words (ASCII). */
public final class Spelling {

    private static final double PREFIX_BONUS = 0.1;
    /** Letters that are taken for each other: the rows and columns of a keyboard, then those that sound alike. */
    private static final int[] CONFUSED = confused("qwertyuiop", "asdfghjkl", "zxcvbnm", "qaz", "wsx", "edc", "rfv",
            "tgb",
            "yhn", "ujm", "tz", "iy", "ck", "sz", "vw", "fv", "dt", "bp", "gk", "ij", "uv", "ks");

    private Spelling() {
    }

    /**
     * Jaro-Winkler similarity of the first 64 characters.
     *
     * @return 0 (nothing in common) to 1 (equal); symmetric
     */
    public static double jaroWinkler(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String a = one.length() <= other.length() ? one : other;
        String b = one.length() <= other.length() ? other : one;
        int lengthA = Math.min(64, a.length());
        int lengthB = Math.min(64, b.length());
        if (lengthA == 0) {
            return 0;
        }
        int window = Math.max(0, lengthB / 2 - 1);
        long[] places = new long[128];
        for (int j = 0; j < lengthB; j++) {
            places[b.charAt(j) & 127] |= 1L << j;
        }
        long usedA = 0;
        long usedB = 0;
        for (int i = 0; i < lengthA; i++) {
            int from = Math.max(0, i - window);
            int to = Math.min(lengthB - 1, i + window);
            long within = -1L << from & -1L >>> 63 - to;
            long free = places[a.charAt(i) & 127] & within & ~usedB;
            if (from < lengthB && free != 0) {
                usedA |= 1L << i;
                usedB |= free & -free;
            }
        }
        int matches = Long.bitCount(usedA);
        if (matches == 0) {
            return 0;
        }
        double jaro = jaro(matches, outOfOrder(a, b, usedA, usedB), lengthA, lengthB);
        int prefix = 0;
        while (prefix < Math.min(4, lengthA) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_BONUS * (1 - jaro);
    }

    private static double jaro(int matches, int outOfOrder, int lengthA, int lengthB) {
        double m = matches;
        return (m / lengthA + m / lengthB + (m - outOfOrder / 2.0) / m) / 3;
    }

    private static int outOfOrder(String a, String b, long usedA, long usedB) {
        int differing = 0;
        long restB = usedB;
        for (long restA = usedA; restA != 0; restA &= restA - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                differing++;
            }
            restB &= restB - 1;
        }
        return differing;
    }

    /** @return whether one insertion, deletion, replacement or swap of neighbours (or nothing) makes them equal */
    public static boolean withinOneEdit(String a, String b) {
        int prefix = 0;
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) - shorter > 1) {
            return false;
        }
        while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
            suffix++;
        }
        int leftA = a.length() - prefix - suffix;
        int leftB = b.length() - prefix - suffix;
        return Math.max(leftA, leftB) <= 1 || leftA == 2 && leftB == 2 && a.charAt(prefix) == b.charAt(prefix + 1)
                && a.charAt(prefix + 1) == b.charAt(prefix);
    }

    /**
     * @return whether the two differ in one letter that stands for another, where the two neither lie next to each other on a
     *         keyboard nor sound alike: hardly a slip
     */
    public static boolean replacedOnPurpose(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at < a.length() && a.regionMatches(at + 1, b, at + 1, a.length() - at - 1)
                && !confused(a.charAt(at), b.charAt(at));
    }

    private static boolean confused(char one, char other) {
        int from = one - 'a';
        int to = other - 'a';
        return from < 0 || to < 0 || from > 25 || to > 25 || (CONFUSED[from] & 1 << to) != 0;
    }

    private static int[] confused(String... runs) {
        int[] confused = new int[26];
        for (String run : runs) {
            for (int i = 1; i < run.length(); i++) {
                confused[run.charAt(i) - 'a'] |= 1 << run.charAt(i - 1) - 'a';
                confused[run.charAt(i - 1) - 'a'] |= 1 << run.charAt(i) - 'a';
            }
        }
        return confused;
    }
}

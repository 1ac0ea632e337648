package io.concordat.core.matching.text;

/** The first letter and the consonants after it, doubles written once: one wrong or swapped vowel leaves it intact. */
public final class Skeleton {

    private static final int LONGEST = 10;

    private static final String UNWRITTEN = "aeiouywh";

    private Skeleton() {
    }

    /** @return at most ten letters of the joined name */
    public static String of(String joined) {
        StringBuilder skeleton = new StringBuilder(LONGEST);
        char last = 0;
        for (int i = 0; i < joined.length() && skeleton.length() < LONGEST; i++) {
            char c = joined.charAt(i);
            boolean vowel = "aeiouy".indexOf(c) >= 0;
            if ((i == 0 || !vowel) && c != last) {
                skeleton.append(c);
            }
            last = vowel ? last : c;
        }
        return skeleton.toString();
    }

    /** @return what a script without vowels leaves of a word: no vowels, half vowels, doubles, nor a leading Arabic article */
    public static String consonants(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        int from = word.length() > 4 && word.startsWith("al") ? 2 : 0;
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean doubled = !kept.isEmpty() && kept.charAt(kept.length() - 1) == c;
            if (UNWRITTEN.indexOf(c) < 0 && !doubled) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}

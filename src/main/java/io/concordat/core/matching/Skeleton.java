package io.concordat.core.matching;

/** The first letter and the consonants after it, doubles written once: one wrong or swapped vowel leaves it intact. */
final class Skeleton {

    private static final int LONGEST = 10;

    private Skeleton() {
    }

    static String of(String joined) {
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
}

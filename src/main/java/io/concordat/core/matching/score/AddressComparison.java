package io.concordat.core.matching.score;

import io.concordat.core.matching.text.Numerals;
import io.concordat.core.matching.text.Spelling;

/** Compares street lines: house numbers, then the words that name the street. */
final class AddressComparison {

    private static final int NEAR = 10;

    private AddressComparison() {
    }

    /** Numbers: 1 when one is shared, 0.5 when the first ones are close, 0 when they differ, -1 when one side has none. */
    static double houses(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) {
            return -1;
        }
        for (String number : a) {
            for (String otherNumber : b) {
                if (number.equals(otherNumber)) {
                    return 1;
                }
            }
        }
        return Math.abs(value(a[0]) - value(b[0])) <= NEAR ? 0.5 : 0;
    }

    /** Street words: share of the shorter street's letters that the other has, misspelt ones included; -1 when unknown. */
    static double streets(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) {
            return -1;
        }
        return Math.max(covered(a, b), covered(b, a));
    }

    private static double covered(String[] part, String[] whole) {
        double matched = 0;
        double all = 0;
        for (String word : part) {
            double best = 0;
            for (String candidate : whole) {
                best = Math.max(best, alike(word, candidate));
            }
            matched += best * word.length();
            all += word.length();
        }
        return matched / all;
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (Numerals.hasDigit(one) || Numerals.hasDigit(other) || Math.min(one.length(), other.length()) < 3) {
            return 0;
        }
        if (one.startsWith(other) || other.startsWith(one)) {
            return 0.95;
        }
        double spelling = Spelling.jaroWinkler(one, other);
        return spelling >= 0.88 ? spelling : 0;
    }

    private static long value(String number) {
        long value = 0;
        for (int i = 0; i < Math.min(9, number.length()); i++) {
            char c = number.charAt(i);
            if (c > '9' || c < '0') {
                break;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}

package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words and token strings back into tokens. */
final class Words {

    /** More words than any real name has; what follows is dropped, so that hostile input stays cheap. */
    static final int MOST = 40;

    private static final String[] NONE = {};

    private Words() {
    }

    /**
     * Splits at everything that is neither letter, mark nor digit, and where Katakana meets another script. Apostrophes inside
     * a word vanish ({@code People's} is one word), and so does the question mark that a broken encoding left of one.
     */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>(8);
        StringBuilder word = new StringBuilder();
        int length = text.length();
        Character.UnicodeScript last = null;
        for (int i = 0; i < length && words.size() < MOST;) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isWordPart(c)) {
                Character.UnicodeScript script = c < 128 ? Character.UnicodeScript.LATIN : scriptOf(c);
                if (script != null && last != null && script != last && breaksBetween(last, script)) {
                    flush(word, words);
                }
                last = script == null ? last : script;
                word.appendCodePoint(c);
            } else if (word.isEmpty()
                    || !isApostrophe(c) && !(c == '?' && next < length && isWordPart(text.codePointAt(next)))) {
                flush(word, words);
                last = null;
            }
            i = next;
        }
        if (words.size() < MOST) {
            flush(word, words);
        }
        return words;
    }

    /** @return the tokens of a space-separated component of a fingerprint; empty for {@code null} */
    static String[] tokens(String joined) {
        if (joined == null || joined.isEmpty()) {
            return NONE;
        }
        int count = 1;
        for (int i = joined.indexOf(' '); i >= 0; i = joined.indexOf(' ', i + 1)) {
            count++;
        }
        String[] tokens = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = joined.indexOf(' ', from);
            tokens[i] = joined.substring(from, to < 0 ? joined.length() : to);
            from = to + 1;
        }
        return tokens;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4' || c == '\u02bc';
    }

    private static Character.UnicodeScript scriptOf(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED ? null : script;
    }

    private static boolean breaksBetween(Character.UnicodeScript one, Character.UnicodeScript other) {
        return isEastAsian(one) != isEastAsian(other) || one == Character.UnicodeScript.KATAKANA
                || other == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isEastAsian(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL;
    }
}

package io.concordat.core.matching.text;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words and token strings back into tokens. */
public final class Words {

    /** More words than any real name has; what follows is dropped, so that hostile input stays cheap. */
    static final int MOST = 40;

    private static final String[] NONE = {};

    private Words() {
    }

    /**
     * Splits at everything that is neither letter, mark nor digit, and where Katakana meets another script. Apostrophes inside
     * a word vanish ({@code People's} is one word), and so does the question mark that a broken encoding left of one. A run of
     * four or more Han or Hangul characters is cut from its end into pairs, because that is how such names are built: a brand,
     * then a trade of two syllables.
     */
    public static List<String> split(String text) {
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
    public static String[] tokens(String joined) {
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

    /** @return the first token that two space-separated components have in common, or {@code null} */
    public static String shared(String one, String other) {
        if (one == null || other == null) {
            return null;
        }
        if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
            return one.equals(other) ? one : null;
        }
        for (String token : tokens(one)) {
            if (contains(other, token)) {
                return token;
            }
        }
        return null;
    }

    /** @return whether two space-separated components have a token in common */
    public static boolean share(String one, String other) {
        return shared(one, other) != null;
    }

    /** @return whether the space-separated component holds the token */
    public static boolean contains(String joined, String token) {
        if (joined == null || token == null) {
            return false;
        }
        for (int at = joined.indexOf(token); at >= 0; at = joined.indexOf(token, at + 1)) {
            int end = at + token.length();
            if ((at == 0 || joined.charAt(at - 1) == ' ') && (end == joined.length() || joined.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.isEmpty()) {
            return;
        }
        int from = 0;
        if (word.length() >= 4 && isUnspaced(word)) {
            for (int to = 2 + word.length() % 2; to < word.length() && words.size() < MOST; to += 2) {
                words.add(word.substring(from, to));
                from = to;
            }
        }
        words.add(word.substring(from));
        word.setLength(0);
    }

    /** @return whether all characters are Han or Hangul of the basic plane */
    private static boolean isUnspaced(StringBuilder word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= '\u3400' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** @return whether the character is an apostrophe or what is typed for one */
    public static boolean isApostrophe(int c) {
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

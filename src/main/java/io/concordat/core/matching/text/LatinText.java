package io.concordat.core.matching.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds a word of any script to lower-case ASCII letters and digits. The two German spellings of an umlaut ({@code ue} and
 * {@code ü}) fold to the same bare vowel. Cyrillic follows the customary English romanisation, because that is how companies
 * spell themselves, and Greek the standard ELOT 743 for the same reason; every other script goes through ICU.
 */
public final class LatinText {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final String CYRILLIC_FROM = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџ";
    private static final String[] CYRILLIC_TO = {"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
            "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "i",
            "i", "ye", "g", "u", "j", "lj", "nj", "c", "dj", "dz"};

    private static final char HANGUL_FIRST = '\uac00';
    private static final char HANGUL_LAST = '\ud7a3';
    private static final String[] HANGUL_INITIAL = {"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j",
            "jj", "ch", "k", "t", "p", "h"};
    private static final String[] HANGUL_VOWEL = {"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae",
            "oe",
            "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"};
    private static final String[] HANGUL_FINAL = {"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l",
            "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};
    private static final char GREEK_FIRST = '\u0370';
    private static final char GREEK_LAST = '\u03ff';
    private static final String GREEK_FROM = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] GREEK_TO = {"a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x",
            "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"};

    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST_KEPT = 16;
    private static final Map<String, String> TRANSLITERATED = new ConcurrentHashMap<>();

    private LatinText() {
    }

    /** @return Unicode NFKC of at most {@code limit} UTF-16 units of the text, never cut inside a character */
    public static String compatible(String text, int limit) {
        String cut = text;
        if (text.length() > limit) {
            cut = text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
        }
        String normal = isAscii(cut) ? cut : COMPATIBLE.normalize(cut);
        return normal.length() > limit ? normal.substring(0, limit) : normal;
    }

    /** @return the folded word; empty when nothing of it can be written in ASCII letters and digits */
    public static String foldWord(String word) {
        String latin = isAscii(word) ? word.toLowerCase(Locale.ROOT) : toAscii(word);
        return collapseUmlauts(keepLettersAndDigits(latin));
    }

    /** Folds a phrase of a resource or of a short field: words folded one by one and joined by one space. */
    public static String foldPhrase(String phrase) {
        StringBuilder folded = new StringBuilder();
        for (String word : Words.split(compatible(phrase, 200))) {
            String plain = foldWord(word);
            if (!plain.isEmpty()) {
                folded.append(folded.isEmpty() ? "" : " ").append(plain);
            }
        }
        return folded.toString();
    }

    /** @return whether every character is of ASCII, controls above included */
    public static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String toAscii(String word) {
        String hangul = word.charAt(0) >= HANGUL_FIRST && word.charAt(0) <= HANGUL_LAST ? hangul(word) : null;
        if (hangul != null) {
            return hangul;
        }
        String lower = DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT));
        StringBuilder plain = new StringBuilder(lower.length() + 8);
        boolean foreign = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 127) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK || c > '\u036f') {
                String known = c >= GREEK_FIRST && c <= GREEK_LAST ? greek(lower, i) : special(c);
                foreign |= known == null;
                if (known == null) {
                    plain.append(c);
                } else {
                    plain.append(known);
                }
            }
        }
        return foreign ? transliterated(plain.toString()) : plain.toString();
    }

    /** Words of names, cities and streets come again and again, and ICU is slow. */
    private static String transliterated(String word) {
        String known = TRANSLITERATED.get(word);
        if (known == null) {
            known = TO_LATIN.transliterate(word).toLowerCase(Locale.ROOT);
            if (word.length() <= LONGEST_KEPT) {
                if (TRANSLITERATED.size() >= MOST_KEPT) {
                    TRANSLITERATED.clear();
                }
                TRANSLITERATED.put(word, known);
            }
        }
        return known;
    }

    private static String greek(String lower, int i) {
        char c = lower.charAt(i);
        char before = letterBefore(lower, i);
        if (c == 'υ' && before == 'ο') {
            return "u";
        }
        if (c == 'υ' && (before == 'α' || before == 'ε')) {
            char next = i + 1 < lower.length() ? lower.charAt(i + 1) : ' ';
            return "θκξπσςτφχψ ".indexOf(next) >= 0 ? "f" : "v";
        }
        int at = GREEK_FROM.indexOf(c);
        return at < 0 ? null : GREEK_TO[at];
    }

    /** @return the letter before, unless a mark on it keeps the two apart */
    private static char letterBefore(String lower, int i) {
        return i > 0 && (i + 1 >= lower.length() || lower.charAt(i + 1) != '\u0308') ? lower.charAt(i - 1) : ' ';
    }

    /** @return the word in Latin letters, or {@code null} when some of it is not Hangul */
    private static String hangul(String word) {
        StringBuilder latin = new StringBuilder(word.length() * 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < HANGUL_FIRST || c > HANGUL_LAST) {
                return null;
            }
            latin.append(hangul(c));
        }
        return latin.toString();
    }

    /** Revised Romanization syllable by syllable, without the sound changes between them: so companies write themselves. */
    private static String hangul(char c) {
        int index = c - HANGUL_FIRST;
        return HANGUL_INITIAL[index / 588] + HANGUL_VOWEL[index / 28 % 21] + HANGUL_FINAL[index % 28];
    }

    private static String special(char c) {
        switch (c) {
            case 'ß' :
                return "ss";
            case 'ø' :
            case 'œ' :
                return "o";
            case 'æ' :
                return "a";
            case 'ł' :
                return "l";
            case 'đ' :
            case 'ð' :
                return "d";
            case 'þ' :
                return "th";
            case 'ı' :
                return "i";
            default :
                int cyrillic = c >= '\u0400' && c <= '\u04ff' ? CYRILLIC_FROM.indexOf(c) : -1;
                return cyrillic < 0 ? null : CYRILLIC_TO[cyrillic];
        }
    }

    private static String keepLettersAndDigits(String latin) {
        StringBuilder kept = null;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean keep = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!keep && kept == null) {
                kept = new StringBuilder(latin.length()).append(latin, 0, i);
            } else if (keep && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? latin : kept.toString();
    }

    /** {@code ae}, {@code oe}, {@code ue} inside a word become the bare vowel, unless a vowel or {@code q} stands before. */
    private static String collapseUmlauts(String word) {
        if (word.length() < 4) {
            return word;
        }
        StringBuilder out = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean drop = c == 'e' && i > 0 && i < word.length() - 1 && isUmlautBase(word.charAt(i - 1))
                    && (i < 2 || !isVowelOrQ(word.charAt(i - 2)));
            if (drop && out == null) {
                out = new StringBuilder(word.length()).append(word, 0, i);
            } else if (!drop && out != null) {
                out.append(c);
            }
        }
        return out == null ? word : out.toString();
    }

    private static boolean isUmlautBase(char c) {
        return c == 'a' || c == 'o' || c == 'u';
    }

    private static boolean isVowelOrQ(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'q';
    }
}

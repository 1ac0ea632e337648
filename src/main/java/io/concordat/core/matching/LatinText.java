package io.concordat.core.matching;

import java.util.Locale;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds a word of any script to lower-case ASCII letters and digits. The two German spellings of an umlaut ({@code ue} and
 * {@code ü}) fold to the same bare vowel. Cyrillic follows the customary English romanisation, because that is how companies
 * spell themselves; every other script goes through ICU.
 */
final class LatinText {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final String CYRILLIC_FROM = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџ";
    private static final String[] CYRILLIC_TO = {"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
            "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "i",
            "i", "ye", "g", "u", "j", "lj", "nj", "c", "dj", "dz"};

    private LatinText() {
    }

    /** @return Unicode NFKC of at most {@code limit} UTF-16 units of the text, never cut inside a character */
    static String compatible(String text, int limit) {
        String cut = text;
        if (text.length() > limit) {
            cut = text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
        }
        String normal = isAscii(cut) ? cut : COMPATIBLE.normalize(cut);
        return normal.length() > limit ? normal.substring(0, limit) : normal;
    }

    /** @return the folded word; empty when nothing of it can be written in ASCII letters and digits */
    static String foldWord(String word) {
        String latin = isAscii(word) ? word.toLowerCase(Locale.ROOT) : toAscii(word);
        return collapseUmlauts(keepLettersAndDigits(latin));
    }

    /** Folds a phrase of a resource or of a short field: words folded one by one and joined by one space. */
    static String foldPhrase(String phrase) {
        StringBuilder folded = new StringBuilder();
        for (String word : Words.split(compatible(phrase, 200))) {
            String plain = foldWord(word);
            if (!plain.isEmpty()) {
                folded.append(folded.isEmpty() ? "" : " ").append(plain);
            }
        }
        return folded.toString();
    }

    static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String toAscii(String word) {
        String lower = DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT));
        StringBuilder plain = new StringBuilder(lower.length() + 8);
        boolean foreign = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 127) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK || c > '\u036f') {
                String known = special(c);
                foreign |= known == null;
                if (known == null) {
                    plain.append(c);
                } else {
                    plain.append(known);
                }
            }
        }
        return foreign ? TO_LATIN.transliterate(plain.toString()).toLowerCase(Locale.ROOT) : plain.toString();
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

package io.concordat.core.matching.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Numbers in names: digits, ordinals, spelt out, Roman. Two companies that differ in them are two companies. */
public final class Numerals {

    private static final Map<String, Integer> SPELT = new HashMap<>();

    static {
        for (String[] row : Resources.rows("number-words.tsv")) {
            for (String word : Resources.alternatives(row[1])) {
                SPELT.put(word, Integer.valueOf(row[0]));
            }
        }
    }

    private Numerals() {
    }

    /** @return the words with every number written in digits; a Roman one only where it cannot be a word */
    public static List<String> canonical(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Integer spelt = SPELT.get(word);
            if (spelt != null) {
                Integer ones = i + 1 < words.size() ? ones(words.get(i + 1)) : null;
                boolean compound = spelt >= 20 && ones != null;
                out.add(Integer.toString(compound ? spelt + ones : spelt));
                i += compound ? 1 : 0;
            } else {
                out.add(digits(word, i, words.size()));
            }
        }
        return out;
    }

    /** @return the distinct words that hold a digit, sorted, joined by spaces; {@code null} when there is none */
    public static String of(List<String> words) {
        TreeSet<String> numbers = new TreeSet<>();
        for (String word : words) {
            if (hasDigit(word)) {
                numbers.add(word);
            }
        }
        return numbers.isEmpty() ? null : String.join(" ", numbers);
    }

    /** @return whether the folded word holds a digit */
    public static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** @return {@code 2} for {@code 2nd} or {@code second}, else the word itself; Roman numerals are left alone */
    public static String ordinal(String word) {
        Integer spelt = SPELT.get(word);
        return spelt == null ? withoutOrdinalEnding(word) : spelt.toString();
    }

    private static Integer ones(String word) {
        Integer value = word.length() == 1 && Character.isDigit(word.charAt(0))
                ? Integer.valueOf(word)
                : SPELT.get(word);
        return value != null && value > 0 && value < 10 ? value : null;
    }

    private static String digits(String word, int index, int size) {
        char first = word.charAt(0);
        if (first <= '9') {
            return withoutLeadingZeros(withoutOrdinalEnding(word));
        }
        boolean roman = index > 0 && (word.length() > 1 || index == size - 1 || index > 1 && first == 'v');
        int value = roman ? romanValue(word) : 0;
        return value > 0 ? Integer.toString(value) : word;
    }

    private static String withoutLeadingZeros(String word) {
        int i = 0;
        while (i < word.length() - 1 && word.charAt(i) == '0' && Character.isDigit(word.charAt(i + 1))) {
            i++;
        }
        return word.substring(i);
    }

    private static String withoutOrdinalEnding(String word) {
        int length = word.length();
        if (length < 3 || !Character.isDigit(word.charAt(length - 3)) || !Character.isDigit(word.charAt(0))) {
            return word;
        }
        String ending = word.substring(length - 2);
        return switch (ending) {
            case "st", "nd", "rd", "th" -> word.substring(0, length - 2);
            default -> word;
        };
    }

    /** @return the value of a well-formed Roman numeral of I, V and X, 1 to 39; 0 for anything else */
    private static int romanValue(String word) {
        if (word.length() > 6) {
            return 0;
        }
        int tens = 0;
        while (tens < word.length() && word.charAt(tens) == 'x') {
            tens++;
        }
        int ones = switch (word.substring(tens)) {
            case "" -> 0;
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            case "vi" -> 6;
            case "vii" -> 7;
            case "viii" -> 8;
            case "ix" -> 9;
            default -> -1;
        };
        return ones < 0 || tens > 3 ? 0 : 10 * tens + ones;
    }
}

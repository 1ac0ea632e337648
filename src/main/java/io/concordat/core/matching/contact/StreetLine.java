package io.concordat.core.matching.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Numerals;
import io.concordat.core.matching.text.Resources;
import io.concordat.core.matching.text.Words;

/** Splits a street line into its numbers and the words that tell one street from another. */
public final class StreetLine {

    private static final int LONGEST = 200;
    private static final Set<String> TYPE = new HashSet<>();
    private static final Set<String> DIRECTION = new HashSet<>();
    private static final Set<String> UNIT = new HashSet<>();
    private static final Set<String> STOP = new HashSet<>();
    /** Units that a number may also stand before ({@code 2. OG}). */
    private static final Set<String> FLOOR = new HashSet<>();
    private static final Set<String> POST_BOX = new HashSet<>();
    private static final String[] GLUED_TYPES = {"strasse", "straat", "gasse", "weg", "platz", "allee", "gatan",
            "vagen",
            "gade", "vej", "laan", "plein"};

    static {
        for (String[] row : Resources.rows("street-words.tsv")) {
            Set<String> kind = switch (row[0]) {
                case "type" -> TYPE;
                case "direction" -> DIRECTION;
                case "unit" -> UNIT;
                case "floor" -> FLOOR;
                case "box" -> POST_BOX;
                default -> STOP;
            };
            for (String word : Resources.alternatives(row[1])) {
                kind.add(row[0].equals("box")
                        ? LatinText.foldPhrase(word).replace(" ", "")
                        : LatinText.foldPhrase(word));
            }
        }
        UNIT.addAll(FLOOR);
    }

    private final String numbers;
    private final String stem;

    private StreetLine(List<String> numbers, List<String> stem) {
        this.numbers = numbers.isEmpty() ? null : String.join(" ", numbers);
        this.stem = stem.isEmpty() ? null : String.join(" ", stem);
    }

    /** @return house numbers in their order, or {@code null} */
    public String numbers() {
        return numbers;
    }

    /** @return words that name the street, in their order, or {@code null} */
    public String stem() {
        return stem;
    }

    /** @return the line in its parts; both are {@code null} for nothing and for a post box */
    public static StreetLine of(String street) {
        List<String> numbers = new ArrayList<>(2);
        List<String> stem = new ArrayList<>(4);
        if (street == null) {
            return new StreetLine(numbers, stem);
        }
        List<String> words = new ArrayList<>();
        for (String word : Words.split(LatinText.compatible(street, LONGEST))) {
            String folded = LatinText.foldWord(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        if (isPostBox(words)) {
            return new StreetLine(numbers, stem);
        }
        for (int i = 0; i < words.size() && numbers.size() + stem.size() < 16; i++) {
            String word = words.get(i);
            if (STOP.contains(word) && !stem.isEmpty()) {
                break;
            }
            if (UNIT.contains(word) && !numbers.isEmpty() && i > 0) {
                if (FLOOR.contains(word) && numbers.size() > 1
                        && numbers.get(numbers.size() - 1).equals(words.get(i - 1))) {
                    numbers.remove(numbers.size() - 1);
                    continue;
                }
                i += i + 1 < words.size() && words.get(i + 1).length() <= 5 ? 1 : 0;
                continue;
            }
            sort(word, numbers, stem);
        }
        if (stem.isEmpty()) {
            words.stream().filter(word -> !Numerals.hasDigit(word)).limit(4).forEach(stem::add);
        }
        return new StreetLine(numbers, stem);
    }

    /** A post box says where mail goes, not where the company sits. */
    private static boolean isPostBox(List<String> words) {
        String start = String.join("", words.subList(0, Math.min(3, words.size())));
        for (String box : POST_BOX) {
            if (start.startsWith(box) && (start.length() == box.length() || start.charAt(box.length()) <= '9')) {
                return true;
            }
        }
        return false;
    }

    private static void sort(String word, List<String> numbers, List<String> stem) {
        String ordinal = Numerals.ordinal(word);
        if (!ordinal.equals(word)) {
            stem.add(ordinal);
        } else if (Numerals.hasDigit(word)) {
            addNumber(word, numbers);
        } else if (!TYPE.contains(word) && !DIRECTION.contains(word)) {
            String bare = withoutGluedType(word);
            if (bare.length() > 1 && !stem.contains(bare)) {
                stem.add(bare);
            }
        }
    }

    /** A letter behind the number ({@code 5a}) is left out. */
    private static void addNumber(String word, List<String> numbers) {
        int letters = word.length();
        while (letters > 1 && word.charAt(letters - 1) > '9') {
            letters--;
        }
        String number = word.substring(0, letters);
        if (!numbers.contains(number)) {
            numbers.add(number);
        }
    }

    private static String withoutGluedType(String word) {
        String bare = word.endsWith("str") && word.length() > 6 ? word.substring(0, word.length() - 3) : word;
        for (String type : GLUED_TYPES) {
            if (bare.endsWith(type) && bare.length() > type.length() + 2) {
                return bare.substring(0, bare.length() - type.length());
            }
        }
        return bare;
    }
}

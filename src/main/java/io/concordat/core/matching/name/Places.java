package io.concordat.core.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Knows countries and large cities by their names in several languages. */
public final class Places {

    private static final int LONGEST = 4;
    /** Folded city name to its canonical spelling, spaces as {@code _}. */
    private static final Map<String, String> CITIES = new HashMap<>();
    /** Folded country name to the short one that stands for it in the core of a name. */
    private static final Map<String, String> SHORT_COUNTRIES = new HashMap<>();
    /** Folded place in a name to its token: a country code in capitals or a canonical city. */
    private static final Map<String, String> IN_NAMES = new HashMap<>();

    static {
        for (String[] row : Resources.rows("cities.tsv")) {
            String city = LatinText.foldPhrase(row[0]);
            CITIES.putIfAbsent(city, city.replace(' ', '_'));
        }
        for (String[] row : Resources.rows("city-aliases.tsv")) {
            String canonical = LatinText.foldPhrase(row[0]).replace(' ', '_');
            CITIES.put(canonical.replace('_', ' '), canonical);
            for (String alias : Resources.alternatives(row[1])) {
                CITIES.put(LatinText.foldPhrase(alias), canonical);
            }
        }
        CITIES.forEach((name, canonical) -> {
            if (name.length() > 3) {
                IN_NAMES.put(name, canonical);
            }
        });
        for (String[] row : Resources.rows("countries.tsv")) {
            for (String name : Resources.alternatives(row[2])) {
                String folded = String.join(" ", NameWords.joinLetters(List.of(LatinText.foldPhrase(name).split(" "))));
                if (folded.length() > 1) {
                    IN_NAMES.put(folded, row[0]);
                    SHORT_COUNTRIES.put(folded, row[1]);
                }
            }
        }
    }

    private Places() {
    }

    /** @return the canonical spelling of a city, spaces as {@code _}; {@code null} for nothing */
    public static String city(String city) {
        if (city == null) {
            return null;
        }
        String folded = LatinText.foldPhrase(city);
        return folded.isEmpty() ? null : CITIES.getOrDefault(folded, folded.replace(' ', '_'));
    }

    /** @return the distinct places named by the folded words, sorted, joined by spaces; {@code null} when there is none */
    public static String inName(List<String> words) {
        TreeSet<String> found = new TreeSet<>();
        for (int from = 0; from < words.size();) {
            int length = lengthOfPlace(words, from, found);
            from += Math.max(1, length);
        }
        return found.isEmpty() ? null : String.join(" ", found);
    }

    /** @return the words with every name of a country written in its short English form */
    public static List<String> withShortCountries(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        for (int from = 0; from < words.size();) {
            int length = 0;
            for (int n = Math.min(LONGEST, words.size() - from); n > 0 && length == 0; n--) {
                String name = SHORT_COUNTRIES
                        .get(n == 1 ? words.get(from) : String.join(" ", words.subList(from, from + n)));
                if (name != null) {
                    out.addAll(List.of(name.split(" ")));
                    length = n;
                }
            }
            if (length == 0) {
                out.add(words.get(from));
            }
            from += Math.max(1, length);
        }
        return out;
    }

    private static int lengthOfPlace(List<String> words, int from, TreeSet<String> found) {
        for (int n = Math.min(LONGEST, words.size() - from); n > 0; n--) {
            String place = IN_NAMES
                    .get(n == 1 ? words.get(from) : String.join(" ", words.subList(from, from + n)));
            if (place != null) {
                found.add(place);
                return n;
            }
        }
        return 0;
    }
}

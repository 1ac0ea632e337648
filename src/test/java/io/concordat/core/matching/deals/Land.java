package io.concordat.core.matching.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How companies of one country are called, where they sit and how that is written.
 *
 * @param dialling    country code
 * @param digits      length of a national number, area code included
 * @param trunk       what is dialled before the area code within the country; empty for nothing
 * @param numberFirst whether the house number stands before the street
 * @param glued       whether brand, trade and form are written without spaces
 * @param sounds      parts of invented brands: three lists (beginnings, vowels, endings), or one list of syllables
 */
record Land(String country, String top, String dialling, int digits, String trunk, boolean numberFirst, boolean glued,
        List<Spellings> forms, List<City> cities, List<Spellings> streets, List<Spellings> lines,
        List<Spellings> regions, List<Spellings> words, List<List<Spellings>> sounds) {

    /** @param aliases other names of the city; may be empty */
    record City(String name, String postcode, String area, List<String> aliases) {
    }

    /** A brand in the country's script and, romanised, in ASCII. */
    record Brand(String text, String roman) {
    }

    static Land of(Map<String, String> entries) {
        boolean foreign = entries.get("sounds").indexOf('=') > 0;
        String[] dialling = entries.get("dialling").split(" ");
        List<City> cities = new ArrayList<>();
        for (String city : entries.get("cities").split("\\|")) {
            String[] parts = city.strip().split("/", -1);
            cities.add(new City(parts[0], parts[1], parts[2],
                    parts[3].isEmpty() ? List.of() : List.of(parts[3].split(","))));
        }
        List<List<Spellings>> sounds = new ArrayList<>();
        for (String part : entries.get("sounds").split(" / ")) {
            sounds.add(spellings(part.strip().split(" "), foreign));
        }
        return new Land(entries.get("country"), entries.get("top"), dialling[0],
                Integer.parseInt(dialling[2]), dialling[1].equals("-") ? "" : dialling[1],
                entries.get("number").equals("first"),
                entries.containsKey("glued"), words(entries, "forms", foreign), cities,
                words(entries, "streets", foreign), words(entries, "lines", foreign),
                words(entries, "regions", foreign), words(entries, "words", foreign), sounds);
    }

    private static List<Spellings> words(Map<String, String> entries, String key, boolean foreign) {
        return spellings(entries.get(key).split("\\|"), foreign);
    }

    private static List<Spellings> spellings(String[] texts, boolean foreign) {
        List<Spellings> all = new ArrayList<>();
        for (String text : texts) {
            all.add(Spellings.of(text.strip(), foreign));
        }
        return all;
    }

    /** @return whether names are in a script other than Latin */
    boolean foreign() {
        return sounds.size() == 1;
    }

    Spellings pick(List<Spellings> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** @return an invented word: two or three syllables */
    Brand invent(Random random) {
        StringBuilder text = new StringBuilder();
        StringBuilder roman = new StringBuilder();
        int syllables = (foreign() && !glued ? 3 : 2) + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            for (List<Spellings> list : sounds) {
                Spellings sound = pick(list, random);
                String part = sound.usual().equals(".") ? "" : sound.usual();
                text.append(part);
                roman.append(sound.roman().isEmpty() ? part : sound.roman().get(0));
            }
        }
        return new Brand(capital(text.toString()), capital(roman.toString()));
    }

    /** @return one of the family names and well-known words */
    Brand known(Random random) {
        Spellings word = pick(words, random);
        return new Brand(word.usual(), word.roman().isEmpty() ? word.usual() : word.roman().get(0));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}

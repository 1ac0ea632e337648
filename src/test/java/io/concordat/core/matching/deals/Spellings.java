package io.concordat.core.matching.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The ways in which one word is written; the first is the usual one.
 *
 * @param own   spellings in the country's own script
 * @param roman   spellings in ASCII, for a country of another script only; may be empty
 */
record Spellings(List<String> own, List<String> roman) {

    /** @param text spellings separated by {@code =}; @param foreignScript whether the country's script is not Latin */
    static Spellings of(String text, boolean foreignScript) {
        List<String> own = new ArrayList<>();
        List<String> roman = new ArrayList<>();
        for (String spelling : text.split("=")) {
            boolean latin = foreignScript && spelling.chars().allMatch(c -> c < 128);
            (latin ? roman : own).add(spelling.strip());
        }
        return own.isEmpty() ? new Spellings(roman, roman) : new Spellings(own, roman);
    }

    String usual() {
        return own.get(0);
    }

    /** @return another spelling in the same script, or the usual one when there is none */
    String other(Random random) {
        return own.size() == 1 ? usual() : own.get(1 + random.nextInt(own.size() - 1));
    }

    /** @return a romanised spelling, mostly the first; the usual one when none is known */
    String romanised(Random random) {
        if (roman.isEmpty()) {
            return usual();
        }
        return roman.get(random.nextInt(4) == 0 ? random.nextInt(roman.size()) : 0);
    }
}

package io.concordat.core.matching.name;

import java.util.HashMap;
import java.util.Map;

import io.concordat.core.matching.text.Resources;

/** Words by which places under one roof are told apart; read from {@code matching/place-kinds.tsv}. */
public final class PlaceKinds {

    private static final Map<String, String> KINDS = new HashMap<>();

    static {
        for (String[] row : Resources.rows("place-kinds.tsv")) {
            for (String word : Resources.alternatives(row[1])) {
                KINDS.put(word, row[0]);
            }
        }
    }

    private PlaceKinds() {
    }

    /** @return which kind of place the folded word names, or {@code null} */
    public static String of(String word) {
        return KINDS.get(word);
    }
}

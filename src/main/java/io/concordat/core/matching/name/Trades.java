package io.concordat.core.matching.name;

import java.util.HashMap;
import java.util.Map;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Knows by which English word companies translate a trade that their name holds in another script. */
public final class Trades {

    /** Romanised native word to the English one, both folded. */
    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        for (String[] row : Resources.rows("trades-native.tsv")) {
            String english = NameWords.of(row[0]).core().get(0);
            for (String trade : Resources.alternatives(row[1])) {
                ENGLISH.putIfAbsent(LatinText.foldPhrase(trade).replace(" ", ""), english);
            }
        }
    }

    private Trades() {
    }

    /** @return whether one word is the translation of the other, or both translate to the same */
    public static boolean same(String one, String other) {
        String a = ENGLISH.get(one);
        String b = ENGLISH.get(other);
        return a != null && (a.equals(other) || a.equals(b)) || b != null && b.equals(one);
    }
}

package io.concordat.core.matching.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Knows by which English word companies translate a trade that their name holds in another script. */
public final class Trades {

    /** English and romanised native words, folded, to the number of their trade. */
    private static final Map<String, Integer> TRADES = new HashMap<>();
    /** Native ones among them. */
    private static final Set<String> NATIVE = new HashSet<>();

    static {
        int trade = 0;
        for (String[] row : Resources.rows("trades-native.tsv")) {
            trade++;
            for (String english : Resources.alternatives(row[0])) {
                List<String> core = NameWords.of(english).core();
                TRADES.putIfAbsent(core.isEmpty() ? english : core.get(0), trade);
            }
            for (String name : Resources.alternatives(row[1])) {
                String folded = LatinText.foldPhrase(name).replace(" ", "");
                TRADES.putIfAbsent(folded, trade);
                NATIVE.add(folded);
            }
        }
    }

    private Trades() {
    }

    /** @return whether the two words name one trade, and one of them is not English */
    public static boolean same(String one, String other) {
        Integer trade = TRADES.get(one);
        return trade != null && trade.equals(TRADES.get(other)) && (NATIVE.contains(one) || NATIVE.contains(other));
    }
}

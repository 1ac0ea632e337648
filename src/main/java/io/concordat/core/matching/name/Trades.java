package io.concordat.core.matching.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Knows by which English word companies translate a trade that their name holds in another language. */
public final class Trades {

    /** English and other words, folded, to the numbers of their trades as a set of bits. */
    private static final Map<String, long[]> TRADES = new HashMap<>();
    /** English ones among them: two of these are two words, though of one trade. */
    private static final Set<String> ENGLISH = new HashSet<>();
    private static final int WORDS_OF_BITS = 2;

    static {
        Map<String, Integer> numbers = new HashMap<>();
        read("trades-native.tsv", numbers);
        read("trades-latin.tsv", numbers);
    }

    private Trades() {
    }

    /** @return whether the two words name one trade, and one of them is not English */
    public static boolean same(String one, String other) {
        long[] trades = TRADES.get(one);
        return trades != null && share(trades, TRADES.get(other))
                && !(ENGLISH.contains(one) && ENGLISH.contains(other));
    }

    /** @return whether the two words name two trades, as far as is known */
    public static boolean differ(String one, String other) {
        long[] trades = TRADES.get(one);
        long[] others = trades == null ? null : TRADES.get(other);
        return others != null && !share(trades, others);
    }

    private static boolean share(long[] trades, long[] others) {
        return others != null && ((trades[0] & others[0]) != 0 || (trades[1] & others[1]) != 0);
    }

    private static void read(String file, Map<String, Integer> numbers) {
        for (String[] row : Resources.rows(file)) {
            String[] english = Resources.alternatives(row[0]);
            int trade = numbers.computeIfAbsent(english[0], word -> numbers.size());
            for (String word : english) {
                String canonical = canonical(word);
                ENGLISH.add(canonical);
                add(canonical, trade);
            }
            for (String name : Resources.alternatives(row[1])) {
                add(LatinText.foldPhrase(name).replace(" ", ""), trade);
                add(canonical(name), trade);
            }
        }
    }

    /** @return the word as it stands in the core of a name */
    private static String canonical(String word) {
        List<String> core = NameWords.of(word).core();
        return core.size() == 1 ? core.get(0) : LatinText.foldPhrase(word).replace(" ", "");
    }

    private static void add(String word, int trade) {
        TRADES.computeIfAbsent(word, w -> new long[WORDS_OF_BITS])[trade >> 6] |= 1L << (trade & 63);
    }
}

package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.concordat.core.matching.text.Words;

/** Picks the words of a name that tell most, by the frozen statistics. */
final class RareWords {

    private static final Comparator<String> RAREST_FIRST = Comparator
            .comparingInt((String word) -> TokenStatistics.frozen().documentFrequency(word))
            .thenComparing(Comparator.comparingInt(String::length).reversed())
            .thenComparing(Comparator.naturalOrder());

    private RareWords() {
    }

    /** @return at most two words, rarest first; among equally rare ones the longer, then the alphabetically first */
    static List<String> two(String tokens) {
        List<String> words = new ArrayList<>(List.of(Words.tokens(tokens)));
        words.sort(RAREST_FIRST);
        return words.size() > 2 ? words.subList(0, 2) : words;
    }
}

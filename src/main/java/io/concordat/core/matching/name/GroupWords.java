package io.concordat.core.matching.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Words by which a group of companies, or the company above it, calls itself; read from {@code matching/group-words.tsv}. */
public final class GroupWords {

    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (String[] row : Resources.rows("group-words.tsv")) {
            for (String word : Resources.alternatives(row[1])) {
                WORDS.addAll(List.of(LatinText.foldPhrase(word).split(" ")));
            }
        }
    }

    private GroupWords() {
    }

    /** @return whether the folded word is one of them */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}

package io.concordat.core.matching.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/**
 * Finds the organisation in a name that was typed together with its department and its place
 * ({@code Department of Physics, University of Bern, Bern, Switzerland}).
 */
public final class OrganisationPart {

    private static final Set<String> UNIT = new HashSet<>();
    private static final Set<String> ORGANISATION = new HashSet<>();

    static {
        for (String[] row : Resources.rows("affiliation-words.tsv")) {
            Set<String> kind = "unit".equals(row[0]) ? UNIT : ORGANISATION;
            for (String word : Resources.alternatives(row[1])) {
                kind.add(LatinText.foldPhrase(word));
            }
        }
    }

    private OrganisationPart() {
    }

    /** @return the part that names the organisation, or the whole name when it is not written in parts */
    public static String of(String name) {
        if (name.indexOf(',') < 0 && name.indexOf(';') < 0) {
            return name;
        }
        List<String> parts = parts(name);
        int best = -1;
        int bestRank = 0;
        boolean anyUnit = false;
        for (int i = 0; i < parts.size(); i++) {
            int rank = rank(parts.get(i));
            anyUnit |= rank < 0;
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best < 0 || !anyUnit && (parts.size() < 3 || bestRank < 2) ? name : parts.get(best);
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length() && parts.size() < 12; i++) {
            if (i == name.length() || name.charAt(i) == ',' || name.charAt(i) == ';') {
                String part = name.substring(from, i).strip();
                if (!part.isEmpty() && !parts.isEmpty() && isFormAlone(part)) {
                    parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + part);
                } else if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** {@code Acme Group, Inc.} is one part. */
    private static boolean isFormAlone(String part) {
        return part.length() <= 30 && LegalForms
                .isForm(String.join(" ", NameWords.joinLetters(List.of(LatinText.foldPhrase(part).split(" ")))));
    }

    /** Positive for a part with a word for a whole organisation, negative for a unit of one, 0 for anything else. */
    private static int rank(String part) {
        int rank = 0;
        for (String word : LatinText.foldPhrase(part).split(" ")) {
            if (ORGANISATION.contains(word)) {
                rank += rank < 0 ? 1 : 2;
            } else if (LegalForms.isForm(word)) {
                rank++;
            } else if (UNIT.contains(word)) {
                rank -= 2;
            }
        }
        return rank;
    }
}

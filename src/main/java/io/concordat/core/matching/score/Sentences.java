package io.concordat.core.matching.score;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.concordat.core.matching.text.Resources;

/** Puts a contribution into words; what is said of each outcome is read from {@code matching/sentences.tsv}. */
final class Sentences {

    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        for (String[] row : Resources.rows("sentences.tsv")) {
            TEXTS.put(row[0], row[1]);
        }
    }

    private Sentences() {
    }

    static String of(Contribution part) {
        String text = TEXTS.getOrDefault(part.field() + "/" + part.reason(), TEXTS.get(part.reason()));
        if (text == null) {
            text = "The field " + part.field() + " was compared.";
        }
        return text.replace("{value}", quoted(part.value())).replace("{other}", quoted(part.otherValue()))
                .replace("{percent}", Math.round(part.likeness() * 100) + " %") + ' ' + weighed(part.weight());
    }

    /** @return whether there is a sentence for this outcome of this field */
    static boolean knows(String field, String reason) {
        return TEXTS.containsKey(reason) || TEXTS.containsKey(field + '/' + reason);
    }

    private static String quoted(String value) {
        return value == null ? "(not given)" : '\u201c' + value.replace('_', ' ') + '\u201d';
    }

    private static String weighed(double weight) {
        double size = Math.abs(weight);
        if (size < 0.05) {
            return "This hardly counts.";
        }
        String much = size >= 4 ? "decisively" : size >= 2 ? "strongly" : size >= 0.75 ? "moderately" : "slightly";
        return String.format(Locale.ROOT, "This speaks %s %s one customer (%+.1f).", much,
                weight > 0 ? "for" : "against",
                weight);
    }
}

package io.concordat.core.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;
import io.concordat.core.matching.text.Spelling;

/** Finds legal forms in names, in folded words at either end and glued in native script. */
public final class LegalForms {

    /** @param code class and family, {@code class/family} */
    public record Form(String code, boolean mayLead) {
    }

    /** What is left of the native spelling, and the form that was taken off, if any. */
    public record Stripped(String rest, Form form) {
    }

    private record Native(String spelling, Form form, boolean wordBound) {
    }

    private static final int LONGEST = 8;
    private static final Map<String, Form> FOLDED = new HashMap<>();
    private static final List<Native> NATIVE = new ArrayList<>();
    /** Long forms, spaces left out, by their length. */
    private static final Map<Integer, Map<String, Form>> LONG_FORMS = new HashMap<>();
    /** Forms that are no ordinary words, so that they end the name even when more follows ({@code Acme GmbH Köln}). */
    private static final Set<String> UNMISTAKABLE = Set.of("gmbh", "ltd", "llc", "inc", "plc", "limited",
            "incorporated",
            "bvba", "sarl", "spzoo", "gmbh co kg", "aktiengesellschaft", "doo", "sro", "kft");

    static {
        for (String[] row : Resources.rows("legal-forms.tsv")) {
            String family = row[1].substring(0, 1);
            Form form = new Form(row[0] + "/" + family, row[1].endsWith("<"));
            for (String alias : Resources.alternatives(row[2])) {
                String folded = String.join(" ",
                        NameWords.joinLetters(List.of(LatinText.foldPhrase(alias).split(" "))));
                FOLDED.putIfAbsent(folded, form);
                String joined = folded.replace(" ", "");
                if (joined.length() >= 11) {
                    LONG_FORMS.computeIfAbsent(joined.length(), k -> new LinkedHashMap<>()).putIfAbsent(joined, form);
                }
            }
        }
        for (String[] row : Resources.rows("legal-forms-native.tsv")) {
            Form form = new Form(row[0] + "/" + row[1], true);
            for (String spelling : Resources.alternatives(row[2])) {
                NATIVE.add(new Native(LatinText.compatible(spelling, 200), form, isSpaced(spelling.codePointAt(0))));
            }
        }
    }

    private LegalForms() {
    }

    /** Takes native legal forms out of a name (NFKC), wherever a script without spaces put them. */
    public static Stripped stripNative(String name) {
        if (LatinText.isAscii(name)) {
            return new Stripped(name, null);
        }
        String rest = name;
        String lower = name.toLowerCase(Locale.ROOT);
        Form found = null;
        for (Native form : NATIVE) {
            int at = lower.length() == rest.length() ? find(lower, form) : -1;
            if (at >= 0 && rest.length() - form.spelling().length() > 0) {
                rest = rest.substring(0, at) + " " + rest.substring(at + form.spelling().length());
                lower = rest.toLowerCase(Locale.ROOT);
                found = found == null ? form.form() : found;
            }
        }
        return rest.isBlank() ? new Stripped(name, null) : new Stripped(rest, found);
    }

    /**
     * Takes legal forms off both ends of the words, never the last word that is left.
     *
     * @param words folded words; changed in place
     * @return the first specific form found, or {@code null}
     */
    public static Form strip(List<String> words) {
        Form found = null;
        for (int round = 0; round < 3; round++) {
            Form form = stripEnd(words);
            if (form == null) {
                break;
            }
            found = moreSpecific(found, form);
        }
        for (int round = 0; round < 2; round++) {
            Form form = stripStart(words);
            if (form == null) {
                break;
            }
            found = moreSpecific(found, form);
        }
        for (int i = 1; i < words.size() - 1; i++) {
            if (UNMISTAKABLE.contains(words.get(i))) {
                found = moreSpecific(found, FOLDED.get(words.remove(i)));
            }
        }
        return found;
    }

    /** @return whether the form, as class and family, is one by which forms of other languages are translated */
    public static boolean isEnglish(String code) {
        return code.startsWith("ltd/") || code.startsWith("llc/") || code.startsWith("inc/") || code.startsWith("corp/")
                || code.startsWith("plc/");
    }

    /** @return whether this folded word alone is a legal form, as in a name that ends glued ({@code SiemensAG}) */
    public static boolean isForm(String folded) {
        return FOLDED.containsKey(folded);
    }

    private static Form stripEnd(List<String> words) {
        int size = words.size();
        for (int n = Math.min(LONGEST, size - 1); n > 0; n--) {
            Form form = FOLDED.get(join(words, size - n, size));
            if (form != null) {
                Form longer = form.code().endsWith("/U") ? stripMisspelt(words) : null;
                if (longer != null) {
                    return longer;
                }
                words.subList(size - n, size).clear();
                return form;
            }
        }
        return stripMisspelt(words);
    }

    /** A long form with one wrong letter is still a form ({@code Aktiengeselschaft}, {@code joynt stock company}). */
    private static Form stripMisspelt(List<String> words) {
        int size = words.size();
        for (int n = Math.min(4, size - 1); n > 0; n--) {
            String joined = String.join("", words.subList(size - n, size));
            Form form = joined.length() >= 10 ? misspelt(joined) : null;
            if (form != null) {
                words.subList(size - n, size).clear();
                return form;
            }
        }
        return null;
    }

    private static Form misspelt(String joined) {
        for (int length = joined.length() - 1; length <= joined.length() + 1; length++) {
            for (Map.Entry<String, Form> known : LONG_FORMS.getOrDefault(length, Map.of()).entrySet()) {
                if (Spelling.withinOneEdit(known.getKey(), joined)) {
                    return known.getValue();
                }
            }
        }
        return null;
    }

    private static Form stripStart(List<String> words) {
        for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--) {
            Form form = FOLDED.get(join(words, 0, n));
            if (form != null && form.mayLead()) {
                words.subList(0, n).clear();
                return form;
            }
        }
        return null;
    }

    private static Form moreSpecific(Form found, Form next) {
        return found == null || found.code().endsWith("/U") ? next : found;
    }

    private static String join(List<String> words, int from, int to) {
        return to - from == 1 ? words.get(from) : String.join(" ", words.subList(from, to));
    }

    private static int find(String name, Native form) {
        int at = name.indexOf(form.spelling());
        while (at >= 0 && form.wordBound() && !standsAlone(name, at, at + form.spelling().length())) {
            at = name.indexOf(form.spelling(), at + 1);
        }
        return at;
    }

    private static boolean standsAlone(String name, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(name.charAt(from - 1)))
                && (to == name.length() || !Character.isLetterOrDigit(name.charAt(to)));
    }

    private static boolean isSpaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW;
    }
}

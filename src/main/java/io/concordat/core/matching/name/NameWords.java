package io.concordat.core.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Numerals;
import io.concordat.core.matching.text.Resources;
import io.concordat.core.matching.text.Words;

/** Turns a name into folded words in canonical spelling, legal form and stop words taken off. */
public final class NameWords {

    /** Longest part of a name that is looked at, in UTF-16 units. */
    static final int LONGEST = 300;

    private static final Set<String> STOP = new HashSet<>();
    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        for (String[] row : Resources.rows("stop-words.tsv")) {
            STOP.addAll(List.of(Resources.alternatives(row[1])));
        }
        for (String[] row : Resources.rows("abbreviations.tsv")) {
            String canonical = LatinText.foldPhrase(row[0]);
            for (String variant : Resources.alternatives(row[1])) {
                CANONICAL.putIfAbsent(LatinText.foldPhrase(variant).replace(" ", ""), canonical);
            }
        }
    }

    private final List<String> all;
    private final List<String> core;
    private final LegalForms.Form form;

    private NameWords(List<String> all, List<String> core, LegalForms.Form form) {
        this.all = all;
        this.core = core;
        this.form = form;
    }

    /** @return the words that name the company, in their order; empty when nothing can be written in ASCII */
    public List<String> core() {
        return core;
    }

    /** @return all folded words as they were written, stop words included, legal form taken off */
    public List<String> all() {
        return all;
    }

    /** @return class and family of the legal form, or {@code null} */
    public String legalForm() {
        return form == null ? null : form.code();
    }

    /** @return the words of a name as it was typed, of which no more than {@link #LONGEST} is read */
    public static NameWords of(String name) {
        LegalForms.Stripped stripped = LegalForms.stripNative(LatinText.compatible(name, LONGEST));
        List<String> words = new ArrayList<>();
        for (String word : Words.split(stripped.rest().replace("&", " and ").replace("+", " and "))) {
            addFolded(word, words);
        }
        words = joinLetters(words);
        LegalForms.Form form = LegalForms.strip(words);
        form = stripped.form() == null ? form : stripped.form();
        List<String> spelt = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            spelt.add(CANONICAL.getOrDefault(word, word));
        }
        spelt = Numerals.canonical(Places.withShortCountries(spelt));
        List<String> core = withoutStopWords(spelt);
        return new NameWords(words, core.isEmpty() ? spelt : core, form);
    }

    /** A family name's particle stays: {@code van der} is no article. */
    private static List<String> withoutStopWords(List<String> words) {
        List<String> core = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            boolean particle = i > 0 && (words.get(i - 1).equals("van") || words.get(i - 1).equals("von"));
            if (particle || !STOP.contains(words.get(i))) {
                core.add(words.get(i));
            }
        }
        return core;
    }

    private static void addFolded(String word, List<String> words) {
        int glued = gluedForm(word);
        if (glued > 0) {
            words.add(LatinText.foldWord(word.substring(0, glued)));
            words.add(LatinText.foldWord(word.substring(glued)));
            return;
        }
        String folded = LatinText.foldWord(word);
        if (!folded.isEmpty()) {
            words.add(folded);
        }
    }

    /** @return where a legal form in capitals begins that is glued to a word in small letters, or 0 */
    private static int gluedForm(String word) {
        int at = word.length();
        while (at > 0 && Character.isUpperCase(word.charAt(at - 1))) {
            at--;
        }
        boolean glued = at >= 3 && at < word.length() - 1 && Character.isLowerCase(word.charAt(at - 1))
                && LegalForms.isForm(word.substring(at).toLowerCase(Locale.ROOT));
        return glued ? at : 0;
    }

    /** Joins runs of single letters, also across an {@code and}: {@code S A}, {@code J P}, {@code H and M}. */
    public static List<String> joinLetters(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean letter = isLetter(word);
            boolean between = !run.isEmpty() && word.equals("and") && i + 1 < words.size()
                    && isLetter(words.get(i + 1));
            if (letter) {
                run.append(word);
            } else if (!between) {
                if (!run.isEmpty()) {
                    joined.add(run.toString());
                    run.setLength(0);
                }
                joined.add(word);
            }
        }
        if (!run.isEmpty()) {
            addRun(run.toString(), joined);
        }
        return joined;
    }

    /** A Roman numeral before a form that is written with dots is no part of it: {@code Acme V N.V.}. */
    private static void addRun(String run, List<String> joined) {
        boolean numeral = run.length() > 2 && "ivx".indexOf(run.charAt(0)) >= 0 && !joined.isEmpty();
        if (numeral && LegalForms.isForm(run.substring(1)) && !LegalForms.isForm(run)) {
            joined.add(run.substring(0, 1));
            joined.add(run.substring(1));
        } else {
            joined.add(run);
        }
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && word.charAt(0) >= 'a';
    }
}

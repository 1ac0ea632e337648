package io.concordat.catalog.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.concordat.catalog.offer.terms.TermsComparison;

/** Compares what two versions of an offer say, in words that people read. */
final class VersionComparison {

    private static final int LONGEST_QUOTE = 120;

    private final List<OfferVersionChange> changes = new ArrayList<>();

    private VersionComparison() {
    }

    /** @return what {@code after} says otherwise than {@code before}, in the order of the fields */
    static List<OfferVersionChange> of(OfferVersionView before, OfferVersionView after) {
        VersionComparison all = new VersionComparison();
        all.text("title", "title", before.title(), after.title());
        all.text("description", "description", before.description(), after.description());
        all.text("objective", "objective", before.objective(), after.objective());
        all.value("validFrom", "first day", before.validFrom(), after.validFrom());
        all.value("validTo", "last day", before.validTo(), after.validTo());
        all.codes("segments", "Segments", "everyone", before.segments(), after.segments());
        all.codes("productFamilies", "Product families", "all", before.productFamilies(), after.productFamilies());
        all.text("terms", "text of the terms", before.terms(), after.terms());
        TermsComparison.of(before.earning(), after.earning()).forEach(change -> all.changes.add(
                new OfferVersionChange(change.path(), change.before(), change.after(), change.sentence())));
        all.text("rationale", "rationale", before.rationale(), after.rationale());
        if (before.acknowledgementRequired() != after.acknowledgementRequired()) {
            all.changes.add(new OfferVersionChange("acknowledgementRequired",
                    Boolean.toString(before.acknowledgementRequired()),
                    Boolean.toString(after.acknowledgementRequired()), after.acknowledgementRequired()
                            ? "Partners now have to acknowledge it before it applies."
                            : "Partners no longer have to acknowledge it before it applies."));
        }
        return List.copyOf(all.changes);
    }

    private void text(String path, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            add(path, name, before, after, quoted(before), quoted(after));
        }
    }

    private void value(String path, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            String was = before == null ? null : before.toString();
            String is = after == null ? null : after.toString();
            add(path, name, was, is, was, is);
        }
    }

    private void add(String path, String name, String before, String after, String shownBefore, String shownAfter) {
        String sentence;
        if (before == null) {
            sentence = "The " + name + " is " + shownAfter + "; there was none.";
        } else if (after == null) {
            sentence = "There is no " + name + " any more; it was " + shownBefore + ".";
        } else {
            sentence = "The " + name + " is " + shownAfter + " instead of " + shownBefore + ".";
        }
        changes.add(new OfferVersionChange(path, before, after, sentence));
    }

    /** The order of codes says nothing. */
    private void codes(String path, String name, String whenEmpty, List<String> before, List<String> after) {
        List<String> was = before.stream().sorted().toList();
        List<String> is = after.stream().sorted().toList();
        if (was.equals(is)) {
            return;
        }
        String sentence;
        if (was.isEmpty() || is.isEmpty()) {
            sentence = name + ": " + listed(is, whenEmpty) + " instead of " + listed(was, whenEmpty) + ".";
        } else {
            List<String> parts = new ArrayList<>();
            addPart(parts, "added", is.stream().filter(code -> !was.contains(code)).toList());
            addPart(parts, "dropped", was.stream().filter(code -> !is.contains(code)).toList());
            sentence = name + ": " + String.join("; ", parts) + ".";
        }
        changes.add(new OfferVersionChange(path, listed(was, null), listed(is, null), sentence));
    }

    private static void addPart(List<String> parts, String word, List<String> codes) {
        if (!codes.isEmpty()) {
            parts.add(word + " " + String.join(", ", codes));
        }
    }

    private static String listed(List<String> codes, String whenEmpty) {
        return codes.isEmpty() ? whenEmpty : String.join(", ", codes);
    }

    private static String quoted(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return "“" + text + "”";
        }
        return "“" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…”";
    }
}

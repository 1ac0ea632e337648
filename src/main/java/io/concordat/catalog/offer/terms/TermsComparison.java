package io.concordat.catalog.offer.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares earning terms by path. Items of lists are known by what names them, such as the code of a segment, not by their
 * place; only the order of segments is told, since the first that holds a partner counts.
 */
public final class TermsComparison {

    private static final Set<String> CHOICES = Set.of("formula", "whole");

    private final List<TermsChange> changes = new ArrayList<>();

    private TermsComparison() {
    }

    /** @return what {@code after} says otherwise than {@code before}; each may be {@code null} for no terms */
    public static List<TermsChange> of(EarningTerms before, EarningTerms after) {
        TermsComparison all = new TermsComparison();
        JsonNode was = EarningColumn.tree(before);
        JsonNode is = EarningColumn.tree(after);
        if (before != null && after != null) {
            all.fields("earning", "", was, is);
        } else if (after != null) {
            all.add("earning", null, TermsWords.all(is),
                    "It earns now: " + after.type() + " in " + after.currency() + "; there were no earning terms.");
        } else if (before != null) {
            all.add("earning", TermsWords.all(was), null,
                    "It earns nothing any more; it was " + before.type() + " in " + before.currency() + ".");
        }
        return List.copyOf(all.changes);
    }

    private void fields(String path, String of, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            value(path + "." + name, name, of, before.get(name), after.get(name));
        }
    }

    private void value(String path, String name, String of, JsonNode before, JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            appearing(path, TermsWords.field(name) + of, name, before, after);
        } else if (CHOICES.contains(name) && !kind(before).equals(kind(after))) {
            add(path, TermsWords.all(before), TermsWords.all(after), "Formula" + of + ": "
                    + described(after) + " instead of " + described(before) + ".");
        } else if (CHOICES.contains(name)) {
            fields(path + "." + kind(after), of, before.get(kind(before)), after.get(kind(after)));
        } else if (after.isObject()) {
            fields(path, " of the " + TermsWords.field(name) + of, before, after);
        } else if (after.isArray()) {
            list(path, name, of, before, after);
        } else if (!sameNumber(before.asText(), after.asText())) {
            add(path, before.asText(), after.asText(), capital(TermsWords.field(name) + of) + ": "
                    + TermsWords.value(name, after) + " instead of " + TermsWords.value(name, before) + ".");
        }
    }

    private void appearing(String path, String what, String name, JsonNode before, JsonNode after) {
        if (before == null) {
            String now = after.isValueNode() ? TermsWords.value(name, after) : TermsWords.all(after);
            add(path, null, now, capital(what) + ": " + now + "; there was none.");
        } else {
            String was = before.isValueNode() ? TermsWords.value(name, before) : TermsWords.all(before);
            add(path, was, null, capital(what) + ": none any more; it was " + was + ".");
        }
    }

    private void list(String path, String name, String of, JsonNode before, JsonNode after) {
        if (isOfValues(before) && isOfValues(after)) {
            codes(path, name, of, texts(before), texts(after));
            return;
        }
        for (int i = 0; i < after.size(); i++) {
            JsonNode item = after.get(i);
            JsonNode was = counterpart(name, item, i, before, after);
            String which = TermsWords.item(name, item, i) + of;
            if (was == null) {
                add(path + "[" + i + "]", null, TermsWords.all(item), "New " + which + ": "
                        + TermsWords.all(item) + ".");
            } else {
                fields(path + "[" + i + "]", " of " + which, was, item);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (counterpart(name, before.get(i), i, after, before) == null) {
                add(path + "[" + i + "]", TermsWords.all(before.get(i)), null, "Dropped "
                        + TermsWords.item(name, before.get(i), i) + of + ": " + TermsWords.all(before.get(i)) + ".");
            }
        }
        order(path, name, of, before, after);
    }

    /** The item of the other list that is known by the same; the n-th of those that share a name is the n-th there. */
    private static JsonNode counterpart(String list, JsonNode item, int index, JsonNode others, JsonNode own) {
        String key = TermsWords.key(list, item);
        if (key == null) {
            return others.get(index);
        }
        int earlier = 0;
        for (int i = 0; i < index; i++) {
            earlier += key.equals(TermsWords.key(list, own.get(i))) ? 1 : 0;
        }
        for (JsonNode other : others) {
            if (key.equals(TermsWords.key(list, other)) && earlier-- == 0) {
                return other;
            }
        }
        return null;
    }

    private void order(String path, String name, String of, JsonNode before, JsonNode after) {
        List<String> was = names(name, before);
        List<String> is = names(name, after);
        was.retainAll(is);
        is.retainAll(new ArrayList<>(was));
        if (name.equals("segments") && !was.equals(is)) {
            add(path, String.join(", ", was), String.join(", ", is), "Order of the " + name + of + ": "
                    + String.join(", ", is) + " instead of " + String.join(", ", was) + ".");
        }
    }

    /** The order of codes says nothing. */
    private void codes(String path, String name, String of, List<String> before, List<String> after) {
        List<String> added = after.stream().filter(code -> !before.contains(code)).toList();
        List<String> dropped = before.stream().filter(code -> !after.contains(code)).toList();
        if (added.isEmpty() && dropped.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("added " + String.join(", ", added));
        }
        if (!dropped.isEmpty()) {
            parts.add("dropped " + String.join(", ", dropped));
        }
        add(path, joined(before), joined(after),
                capital(TermsWords.field(name) + of) + ": " + String.join("; ", parts) + ".");
    }

    private void add(String path, String before, String after, String sentence) {
        changes.add(new TermsChange(path, before, after, sentence));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String kind(JsonNode formula) {
        return formula.fieldNames().next();
    }

    private static String described(JsonNode formula) {
        return TermsWords.field(kind(formula)) + " (" + TermsWords.all(formula) + ")";
    }

    private static boolean isOfValues(JsonNode list) {
        return list.isEmpty() || list.get(0).isValueNode();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> names(String list, JsonNode items) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : items) {
            names.add(Objects.requireNonNullElse(TermsWords.key(list, item), ""));
        }
        return names;
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private static boolean sameNumber(String one, String other) {
        String number = "\\d+(\\.\\d+)?";
        return one.matches(number) && other.matches(number)
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }
}

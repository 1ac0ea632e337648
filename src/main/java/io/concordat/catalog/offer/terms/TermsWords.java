package io.concordat.catalog.offer.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The words in which people read paths and values of earning terms. */
final class TermsWords {

    private static final String PERCENT = "Percent";
    private static final Map<String, String> ITEMS = Map.of("segments", "segment", "bands", "band", "caps", "cap",
            "clawbacks", "clawback", "overrides", "override", "milestones", "milestone", "roles", "role", "steps",
            "step", "points", "point");

    private static final Map<String, String> FIELDS = Map.of("from", "lower bound", "fromPercent", "lower bound", "to",
            "upper bound", "toPercent", "upper bound", "crmCode", "CRM code");

    private TermsWords() {
    }

    /** @return {@code hold days} for {@code holdDays}, {@code rate} for {@code ratePercent} */
    static String field(String name) {
        String known = FIELDS.get(name);
        if (known != null) {
            return known;
        }
        String plain = name.endsWith(PERCENT) ? name.substring(0, name.length() - PERCENT.length()) : name;
        return plain.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** @return the value as it is read, a percentage with its sign */
    static String value(String field, JsonNode value) {
        return field.endsWith(PERCENT) ? value.asText() + " %" : value.asText();
    }

    /** @return what tells an item of a list from the others in both versions; {@code null} when only its place does */
    static String key(String list, JsonNode item) {
        return switch (list) {
            case "segments", "milestones" -> item.path("code").asText();
            case "roles" -> item.path("role").asText();
            case "bands" -> bound(item, "from");
            case "steps" -> item.path("attainmentPercent").asText();
            case "points" -> item.path("volume").asText();
            case "caps" -> item.path("scope").asText() + " per " + item.path("window").asText();
            case "overrides" -> item.path("partnerId").asText() + " from " + item.path("from").asText();
            default -> null;
        };
    }

    /** @return {@code band from 100000}, {@code segment GOLD}, {@code clawback 1} */
    static String item(String list, JsonNode item, int index) {
        String key = key(list, item);
        String name = ITEMS.getOrDefault(list, "item");
        if (key == null) {
            return name + " " + (index + 1);
        }
        return name + switch (list) {
            case "bands" -> " from ";
            case "steps", "points" -> " at ";
            case "overrides" -> " of partner ";
            default -> " ";
        } + key + (list.equals("steps") ? " %" : "");
    }

    /** @return everything within the value: {@code to 250000, rate 4 %} */
    static String all(JsonNode value) {
        List<String> parts = new ArrayList<>();
        collect("", value, parts);
        return String.join(", ", parts);
    }

    private static void collect(String field, JsonNode value, List<String> parts) {
        if (value.isObject()) {
            value.properties().forEach(each -> collect(each.getKey(), each.getValue(), parts));
        } else if (value.isArray()) {
            value.forEach(each -> collect(field, each, parts));
        } else if (!value.isNull()) {
            parts.add(field.isEmpty() ? value.asText() : field(field) + " " + value(field, value));
        }
    }

    private static String bound(JsonNode band, String name) {
        return band.has(name) ? band.get(name).asText() : band.path(name + PERCENT).asText() + " %";
    }
}

package io.concordat.platform.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.PatternSyntaxException;

import io.concordat.platform.error.FieldError;

/**
 * What a schema may contain beyond what the standard asks of it. Nothing is fetched; nothing refers to itself, so that
 * every check ends; what is referred to often counts as often, so that a small schema cannot mean a huge one; regular
 * expressions are those that match in linear time (RE2); and a misspelt keyword is a fault rather than silence.
 */
final class SchemaRules {

    private static final Set<String> ONE = Set.of("not", "if", "then", "else", "items", "contains",
            "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties");
    private static final Set<String> LISTED = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");
    private static final Set<String> PLAIN = Set.of("$schema", "$ref", "$comment", "type", "enum", "const",
            "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
            "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties",
            "minProperties", "required", "dependentRequired", "format", "title", "description", "default",
            "deprecated", "readOnly", "writeOnly", "examples");
    private static final Pattern REFERENCE = Pattern.compile("#/\\$defs/[A-Za-z0-9_.-]{1,80}");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_PATTERN = 400;
    /** So many steps of a pattern weigh as much as one part of the schema. */
    private static final int STEPS_OF_A_PART = 4;

    private final JsonNode root;
    private final String field;
    private final List<FieldError> faults;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    SchemaRules(String field, JsonNode root, List<FieldError> faults) {
        this.root = root;
        this.field = field;
        this.faults = faults;
    }

    /** Adds what is wrong with the schema to the faults. */
    void check() {
        if (parts(root, field) > MOST_PARTS) {
            note(field, "schema-too-large",
                    "The schema has too many parts; what is referred to often counts as often.");
        }
    }

    /** @return how many schemas this one is, with all that it refers to; checks each of them on the way */
    private int parts(JsonNode schema, String path) {
        if (!schema.isObject()) {
            return 1;
        }
        int parts = 1;
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String keyword = entry.getKey();
            String at = path + "/" + keyword;
            if (ONE.contains(keyword)) {
                parts += parts(entry.getValue(), at);
            } else if (LISTED.contains(keyword)) {
                int i = 0;
                for (JsonNode part : entry.getValue()) {
                    parts += parts(part, at + "/" + i++);
                }
            } else if (NAMED.contains(keyword)) {
                parts += named(keyword, entry.getValue(), at);
            } else if (PLAIN.contains(keyword)) {
                parts += plain(keyword, entry.getValue(), at);
            } else if (!keyword.startsWith("x-")) {
                note(at, "unknown-keyword", "This keyword is not taken here; names of your own begin with x-.");
            }
        }
        return Math.min(parts, MOST_PARTS + 1);
    }

    private int named(String keyword, JsonNode schemas, String at) {
        int parts = 0;
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            if (keyword.equals("patternProperties")) {
                parts += pattern(entry.getKey(), at);
            }
            parts += parts(entry.getValue(), at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"));
        }
        return parts;
    }

    private int plain(String keyword, JsonNode value, String at) {
        switch (keyword) {
            case "$ref" -> {
                return reference(value.asText(), at);
            }
            case "$schema" -> {
                if (!value.asText().equals(DIALECT)) {
                    note(at, "dialect-not-supported", "Schemas are of the dialect " + DIALECT + ".");
                }
            }
            case "pattern" -> {
                return pattern(value.asText(), at);
            }
            default -> {
            }
        }
        return 0;
    }

    private int reference(String reference, String at) {
        if (!REFERENCE.matcher(reference).matches()) {
            note(at, "reference-not-local", "A reference has the form #/$defs/name; nothing is fetched.");
            return 0;
        }
        Integer known = sizes.get(reference);
        if (known != null) {
            return known;
        }
        JsonNode target = root.at(reference.substring(1));
        if (target.isMissingNode()) {
            note(at, "reference-unknown", "There is no such definition in the schema.");
            return 0;
        }
        if (!open.add(reference)) {
            note(at, "schema-recursive", "A definition must not refer to itself, directly or by others.");
            return 0;
        }
        int parts = parts(target, field + reference.substring(1));
        open.remove(reference);
        sizes.put(reference, parts);
        return parts;
    }

    /** @return what the pattern weighs, in parts */
    private int pattern(String pattern, String at) {
        long size = pattern.contains("\\Q") ? Long.MAX_VALUE : PatternSize.of(pattern);
        if (size > LARGEST_PATTERN) {
            note(at, "pattern-not-supported",
                    "The pattern is too large; repetitions count as if they were written out, "
                            + LARGEST_PATTERN + " steps are the most.");
            return 0;
        }
        try {
            com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            note(at, "pattern-not-supported",
                    "Patterns are of the RE2 syntax, without look-around and back-references: "
                            + e.getDescription() + ".");
        }
        return (int) size / STEPS_OF_A_PART;
    }

    private void note(String path, String code, String message) {
        FieldError fault = new FieldError(path, code, message);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}

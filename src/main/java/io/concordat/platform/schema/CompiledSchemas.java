package io.concordat.platform.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;

import io.concordat.platform.error.FieldError;

/** Checks by the library networknt; compiled schemas are kept while they are in use, and only so many. */
@ApplicationScoped
class CompiledSchemas implements JsonSchemas {

    private static final SchemaLocation META_SCHEMA = SchemaLocation
            .of("https://json-schema.org/draft/2020-12/schema");
    private static final DocumentLimits SCHEMA = new DocumentLimits(32_000, 16);
    private static final DocumentLimits DOCUMENT = new DocumentLimits(16_000, 8);
    private static final int MOST_COMPILED = 200;
    private static final int MOST_FAULTS = 20;
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("required", "required"),
            Map.entry("dependentRequired", "required"), Map.entry("type", "malformed"),
            Map.entry("pattern", "malformed"), Map.entry("format", "malformed"),
            Map.entry("additionalProperties", "unknown-field"), Map.entry("unevaluatedProperties", "unknown-field"),
            Map.entry("enum", "value-not-allowed"), Map.entry("const", "value-not-allowed"),
            Map.entry("minLength", "length"), Map.entry("maxLength", "length"), Map.entry("minItems", "length"),
            Map.entry("maxItems", "length"), Map.entry("minimum", "out-of-range"),
            Map.entry("maximum", "out-of-range"), Map.entry("exclusiveMinimum", "out-of-range"),
            Map.entry("exclusiveMaximum", "out-of-range"));

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaLoader(loader -> loader.allow(iri -> iri.toString().startsWith("https://json-schema.org/")
                            || iri.toString().startsWith("classpath:")))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH).regularExpressionFactory(CompiledSchemas::linear).build()));
    private final Cache<JsonNode, Schema> compiled = Caffeine.newBuilder().maximumSize(MOST_COMPILED).build();
    private final Schema metaSchema = registry.getSchema(META_SCHEMA);

    /** A search, as the standard has it: not the whole text has to match. */
    private static com.networknt.schema.regex.RegularExpression linear(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }

    @Override
    public List<FieldError> faultsOf(String field, JsonNode schema) {
        if (!schema.isObject()) {
            return List.of(new FieldError(field, "malformed", "A schema is a JSON object."));
        }
        Optional<FieldError> beyond = SCHEMA.fault(field, schema);
        if (beyond.isPresent()) {
            return List.of(beyond.get());
        }
        List<FieldError> faults = new ArrayList<>();
        // First: the meta-schema compiles patterns, which must not be done with one that is too large.
        new SchemaRules(field, schema, faults).check();
        if (faults.isEmpty()) {
            for (Error error : metaSchema.validate(schema)) {
                faults.add(new FieldError(path(field, error.getInstanceLocation()), "schema-malformed",
                        sentence(error.getMessage())));
            }
        }
        return sorted(faults);
    }

    @Override
    public List<FieldError> faults(String field, JsonNode schema, JsonNode document) {
        if (!document.isObject()) {
            return List.of(new FieldError(field, "malformed", "Send a JSON object."));
        }
        Optional<FieldError> beyond = DOCUMENT.fault(field, document);
        if (beyond.isPresent()) {
            return List.of(beyond.get());
        }
        List<FieldError> faults = new ArrayList<>();
        for (Error error : compiled(schema).validate(document)) {
            faults.add(fault(field, error));
        }
        return sorted(faults);
    }

    private Schema compiled(JsonNode schema) {
        return compiled.get(schema, registry::getSchema);
    }

    private static FieldError fault(String field, Error error) {
        String at = path(field, error.getInstanceLocation());
        boolean ofPart = error.getProperty() != null;
        return new FieldError(ofPart ? at + "/" + error.getProperty() : at,
                CODES.getOrDefault(error.getKeyword(), "against-the-schema"), sentence(error.getMessage()));
    }

    private static String path(String field, NodePath location) {
        StringBuilder path = new StringBuilder(field);
        for (int i = 0; i < location.getNameCount(); i++) {
            path.append('/').append(location.getName(i));
        }
        return path.toString();
    }

    private static String sentence(String message) {
        String text = message.strip();
        return text.isEmpty() ? "The schema does not permit this." : text + (text.endsWith(".") ? "" : ".");
    }

    private static List<FieldError> sorted(List<FieldError> faults) {
        return faults.stream().distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code)).limit(MOST_FAULTS)
                .toList();
    }
}

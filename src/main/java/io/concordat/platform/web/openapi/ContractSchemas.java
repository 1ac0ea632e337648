package io.concordat.platform.web.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Completes the schemas: texts come from the GraphQL annotations of the same records, so that both contracts say the
 * same; ids and times stand where they are used; a page is named after what it lists.
 */
final class ContractSchemas {

    static final String REFERENCE = "#/components/schemas/";
    private static final DotName DESCRIPTION = DotName.createSimple(Description.class);
    private static final DotName NON_NULL = DotName.createSimple(NonNull.class);
    private static final DotName SCHEMA = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final Map<String, String> FORMATS = Map.of("UUID", "uuid", "LocalDate", "date", "Instant",
            "date-time");

    private final IndexView index;
    private final Map<String, ClassInfo> classes = new HashMap<>();

    ContractSchemas(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream().filter(type -> type.name().toString().startsWith("io.concordat."))
                .forEach(type -> classes.merge(schemaName(type), type, ContractSchemas::theNamedOne));
    }

    /** A class that asks for the name has it before one that is called so by chance. */
    private static ClassInfo theNamedOne(ClassInfo one, ClassInfo other) {
        AnnotationInstance schema = other.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null ? other : one;
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null ? type.simpleName() : schema.value("name").asString();
    }

    /** @return the name under which the contract shows the class */
    String nameOf(DotName type) {
        return schemaName(index.getClassByName(type));
    }

    void complete(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        Map<String, String> renamed = pageNames(schemas);
        FORMATS.keySet().forEach(schemas::remove);
        schemas.remove("Page");
        renamed.forEach((old, name) -> schemas.put(name, schemas.remove(old)));
        schemas.forEach(this::describe);
        document.getComponents().setSchemas(schemas);
        schemas.values().forEach(schema -> visit(schema, renamed));
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> visit(operation, renamed));
    }

    private static Map<String, String> pageNames(Map<String, Schema> schemas) {
        Map<String, String> renamed = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            Schema items = schema.getProperties() == null ? null : schema.getProperties().get("items");
            if (name.startsWith("Page") && items != null && items.getItems() != null
                    && items.getItems().getRef() != null) {
                renamed.put(name, items.getItems().getRef().substring(REFERENCE.length()) + "Page");
            }
        });
        return renamed;
    }

    private void describe(String name, Schema schema) {
        ClassInfo type = classes.get(name);
        if (type == null) {
            return;
        }
        if (schema.getDescription() == null) {
            schema.setDescription(text(type.declaredAnnotation(DESCRIPTION)));
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, of) -> {
            FieldInfo field = type.field(property);
            if (field == null) {
                return;
            }
            if (of.getDescription() == null) {
                of.setDescription(text(field.declaredAnnotation(DESCRIPTION)));
            }
            if (isAlwaysThere(field) && (schema.getRequired() == null || !schema.getRequired().contains(property))) {
                schema.addRequired(property);
            }
        });
    }

    private static boolean isAlwaysThere(FieldInfo field) {
        return field.hasDeclaredAnnotation(NON_NULL) || field.type().kind() == Type.Kind.PRIMITIVE;
    }

    private static String text(AnnotationInstance description) {
        return description == null ? null : description.value().asString();
    }

    private static void visit(Operation operation,
            Map<String, String> renamed) {
        List<Schema> found = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> found.add(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream().map(MediaType::getSchema)
                    .forEach(found::add);
        }
        operation.getResponses().getAPIResponses().values().stream().filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream()).map(MediaType::getSchema)
                .forEach(found::add);
        found.forEach(schema -> visit(schema, renamed));
    }

    private static void visit(Schema schema, Map<String, String> renamed) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            resolve(schema, schema.getRef().substring(REFERENCE.length()), renamed);
        }
        anchor(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> visit(property, renamed));
        }
        visit(schema.getItems(), renamed);
        for (List<Schema> parts : parts(schema)) {
            parts.forEach(part -> visit(part, renamed));
        }
    }

    /** Jakarta Validation matches the whole text, JSON Schema any part of it. Not blank ({@code \\S}) is meant of a part. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals("\\S") && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static Set<List<Schema>> parts(Schema schema) {
        List<Schema> none = List.of();
        return Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .map(parts -> parts == null ? none : parts).collect(Collectors.toSet());
    }

    private static void resolve(Schema schema, String name, Map<String, String> renamed) {
        if (FORMATS.containsKey(name)) {
            schema.setRef(null);
            if (schema.getType() == null) {
                schema.addType(Schema.SchemaType.STRING);
            }
            schema.setFormat(FORMATS.get(name));
        } else if (renamed.containsKey(name)) {
            schema.setRef(REFERENCE + renamed.get(name));
        } else if (schema.getType() != null) {
            schema.setType(null);
        }
    }
}

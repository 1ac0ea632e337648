package io.concordat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A well-formed body of a schema: the contract's own example, else one made of its properties' examples and types. */
record ExampleBody(JsonNode document) {

    JsonNode of(JsonNode content) {
        return content.has("example") ? content.get("example").deepCopy() : value(content.path("schema"));
    }

    private JsonNode value(JsonNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("examples")) {
            return schema.get("examples").get(0).deepCopy();
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).deepCopy();
        }
        if (schema.has("anyOf")) {
            return value(schema.get("anyOf").get(0));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> new ArrayNode(json).add(value(schema.path("items")));
            case "integer", "number" -> json.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> json.booleanNode(true);
            default -> json.textNode(text(schema.path("format").asText()));
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties()
                .forEach(property -> body.set(property.getKey(), value(property.getValue())));
        return body;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001";
            case "date" -> "2027-03-31";
            case "date-time" -> "2027-03-31T10:00:00Z";
            default -> "A text of some length";
        };
    }
}

package io.concordat.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** The OpenAPI document as it is served, for tests that walk all endpoints. */
record OpenApiContract(JsonNode document) {

    /** One method on one path. */
    record Endpoint(String method, String path, JsonNode operation, JsonNode document) {

        String text(String field) {
            return operation.path(field).asText();
        }

        /** @return whether it can be asked without a token */
        boolean isOpen() {
            return operation.has("security") && operation.get("security").isEmpty();
        }

        boolean isWrite() {
            return !method.equals("GET");
        }

        List<String> statuses() {
            return names(operation.path("responses"));
        }

        List<String> parameters(String in) {
            List<String> found = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter.path("name").asText());
                }
            });
            return found;
        }

        /** @return an example of the JSON body, or empty when the endpoint takes none */
        Optional<JsonNode> body() {
            JsonNode content = operation.path("requestBody").path("content").path("application/json");
            return content.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new ExampleBody(document).of(content));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenApiContract served() {
        try {
            return new OpenApiContract(
                    new ObjectMapper().readTree(RestAssured.get("/q/openapi?format=json").asString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The served document is no JSON", e);
        }
    }

    List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> found.add(new Endpoint(operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(), operation.getValue(), document))));
        return found;
    }

    List<String> propertiesWithoutDescription() {
        List<String> found = new ArrayList<>();
        document.path("components").path("schemas").properties().forEach(schema -> {
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asText().isBlank()) {
                    found.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        return found;
    }

    private static List<String> names(JsonNode object) {
        List<String> found = new ArrayList<>();
        object.fieldNames().forEachRemaining(found::add);
        return found;
    }
}

package io.concordat.platform.graphql;

import java.io.StringReader;
import java.util.Locale;
import java.util.Map;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Reads a request of GraphQL over HTTP: POST with a JSON object, or GET with query parameters. */
final class GraphqlRequest {

    /** Looked up once: {@code Json} searches the class path for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Map<String, ValueType> FIELDS = Map.of("query", ValueType.STRING, "operationName",
            ValueType.STRING, "variables", ValueType.OBJECT, "extensions", ValueType.OBJECT);

    private GraphqlRequest() {
    }

    /** @throws DomainException INVALID when it is no request of GraphQL over HTTP */
    static JsonObject read(RoutingContext context) {
        JsonObject request = context.request().method().name().equals("GET")
                ? ofParameters(context.queryParams())
                : object(text(context), "The body");
        FIELDS.forEach((field, type) -> {
            JsonValue value = request.get(field);
            if (value != null && value != JsonValue.NULL && value.getValueType() != type) {
                throw malformed(field + " must be " + (type == ValueType.STRING ? "a text." : "an object."));
            }
        });
        if (request.get("query") == null || request.isNull("query") || request.getString("query").isBlank()) {
            throw malformed("Send the document as query.");
        }
        return withoutNulls(request);
    }

    /** @return whether the content type is JSON in UTF-8, the only one that is read */
    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].strip().equals("application/json");
    }

    private static String text(RoutingContext context) {
        String text = context.body() == null ? null : context.body().asString("UTF-8");
        return text == null ? "" : text;
    }

    private static JsonObject ofParameters(MultiMap parameters) {
        JsonObjectBuilder request = JSON.createObjectBuilder();
        FIELDS.forEach((field, type) -> {
            String value = parameters.get(field);
            if (value != null && !value.isEmpty()) {
                request.add(field, type == ValueType.STRING ? JSON.createValue(value) : object(value, field));
            }
        });
        return request.build();
    }

    private static JsonObject object(String text, String what) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object) {
                return object;
            }
            throw malformed(what + " must be one JSON object; several requests in one are not answered.");
        } catch (JsonException | IllegalStateException e) {
            throw malformed(what + " is not well-formed JSON.");
        } catch (DomainException refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The parser has no type of its own for what is nested too deep.
            throw malformed(what + " is nested too deep.");
        }
    }

    private static JsonObject withoutNulls(JsonObject request) {
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        request.forEach((field, value) -> {
            if (FIELDS.containsKey(field) && value != JsonValue.NULL) {
                kept.add(field, value);
            }
        });
        return kept.build();
    }

    private static DomainException malformed(String message) {
        return DomainException.of(Kind.INVALID, "request-malformed", message);
    }
}
